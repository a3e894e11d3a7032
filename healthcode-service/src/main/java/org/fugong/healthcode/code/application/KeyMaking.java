package org.fugong.healthcode.code.application;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;

import org.fugong.healthcode.code.application.KeyStore.Keys;
import org.fugong.healthcode.code.application.KeyStore.Root;

/** Makes keys by the system's random source. */
final class KeyMaking {

    private static final int ID_KEY_BYTES = 32;

    private KeyMaking() {}

    static Keys generation(int keyId, Instant now, Instant signsFrom) {
        KeyPair pair = pair();
        byte[] idKey = new byte[ID_KEY_BYTES];
        new SecureRandom().nextBytes(idKey);
        return new Keys(
                keyId,
                pair.getPublic().getEncoded(),
                pair.getPrivate().getEncoded(),
                idKey,
                now,
                signsFrom,
                null,
                null);
    }

    static Root root(int rootId, Instant now) {
        KeyPair pair = pair();
        return new Root(rootId, pair.getPublic().getEncoded(), pair.getPrivate().getEncoded(), now, null);
    }

    private static KeyPair pair() {
        try {
            return Ed25519.jdk().newPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("keys cannot be made", e);
        }
    }
}
