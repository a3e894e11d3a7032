package org.fugong.chassis.privacy;

import java.security.GeneralSecurityException;

import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;

/** The keysets of the system, one file each. All services share them. */
enum Keyset {
    /** Seals personal data: AES-256-GCM. Rotates: the newest key seals, every older one still opens. */
    ENCRYPTION("encryption.json"),
    /** Blind indexes: HMAC-SHA256. Rotates: the newest key indexes, look-ups try every one. */
    INDEX("index.json"),
    /** Opaque ids of people: HMAC-SHA256. Never rotates, because a person's id must stay the same for good. */
    PSEUDONYM("pseudonym.json"),
    /** Chains the audit trail: HMAC-SHA256. Rotates: the newest key signs, every older one still verifies. */
    AUDIT("audit.json");

    private final String file;

    Keyset(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    boolean rotates() {
        return this != PSEUDONYM;
    }

    Parameters parameters() throws GeneralSecurityException {
        return switch (this) {
            case ENCRYPTION -> PredefinedAeadParameters.AES256_GCM;
            case INDEX, PSEUDONYM ->
                HmacPrfParameters.builder()
                        .setKeySizeBytes(32)
                        .setHashType(HmacPrfParameters.HashType.SHA256)
                        .build();
            case AUDIT -> PredefinedMacParameters.HMAC_SHA256_256BITTAG;
        };
    }
}
