package org.fugong.chassis.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Seals what is stored: AES-256-GCM with the place where it is stored as associated data, so that a sealed value copied
 * to another row or column does not open. Values sealed with an older key of the keyset open; every write seals with the
 * newest, so rows move to it as they are written.
 */
@ApplicationScoped
public class Vault {
    /** Version byte and key id that Tink puts in front. */
    private static final int KEY_PREFIX = 5;

    private final Keysets keysets;

    @Inject
    Vault(Keysets keysets) {
        this.keysets = keysets;
    }

    /**
     * @param context where the value will be stored: {@code table/column/rowId}
     */
    public byte[] seal(PersonalData data, String context) {
        return sealBytes(data.clear().getBytes(StandardCharsets.UTF_8), context);
    }

    /**
     * @param context the same as when it was sealed
     * @throws IllegalStateException when it was sealed for another place, altered, or with a key that is not here
     */
    public PersonalData open(byte[] sealed, String context) {
        return PersonalData.of(new String(openBytes(sealed, context), StandardCharsets.UTF_8));
    }

    /** Seals anything else that may hold personal data, such as a remembered answer or a message put aside. */
    public byte[] sealBytes(byte[] clear, String context) {
        try {
            return keysets.aead().encrypt(clear, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Cannot seal " + context, failed);
        }
    }

    /** Opens what {@link #sealBytes} sealed. */
    public byte[] openBytes(byte[] sealed, String context) {
        byte[] where = context.getBytes(StandardCharsets.UTF_8);
        try {
            return keysets.aead().decrypt(sealed, where);
        } catch (GeneralSecurityException unknown) {
            if (keysets.refresh(Keyset.ENCRYPTION)) {
                try {
                    return keysets.aead().decrypt(sealed, where);
                } catch (GeneralSecurityException stillUnknown) {
                    throw cannotOpen(context, stillUnknown);
                }
            }
            throw cannotOpen(context, unknown);
        }
    }

    /** Whether a value was sealed with an older key than the newest, so that writing it again would renew it. */
    public boolean isOutdated(byte[] sealed) {
        return sealed.length < KEY_PREFIX
                || ByteBuffer.wrap(sealed, 1, KEY_PREFIX - 1).getInt() != keysets.primaryId(Keyset.ENCRYPTION);
    }

    private static IllegalStateException cannotOpen(String context, GeneralSecurityException cause) {
        return new IllegalStateException(
                "Cannot open " + context + ": sealed for another place, altered, or its key is missing", cause);
    }
}
