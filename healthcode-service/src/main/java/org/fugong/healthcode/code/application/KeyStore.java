package org.fugong.healthcode.code.application;

import java.time.Instant;
import java.util.List;

/** Where the keys of the codes are kept, sealed. */
public interface KeyStore {

    /**
     * A generation of keys.
     *
     * @param keyId 0 to 255
     * @param publicKey X.509 form
     * @param privateKey PKCS #8 form
     * @param idKey 32 bytes that hide the person in an opaque id
     */
    record Keys(int keyId, byte[] publicKey, byte[] privateKey, byte[] idKey, Instant madeAt) {
        @Override
        public String toString() {
            return "Keys[" + keyId + "]";
        }
    }

    /** All generations, the newest last. */
    List<Keys> all();

    /** Keeps the keys unless that id is taken. */
    void keep(Keys keys);
}
