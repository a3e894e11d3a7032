package org.fugong.registry.enterprise.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The id of an enterprise: a UUID of version 8 made from the SHA-256 of its code, so that the same enterprise has the
 * same id everywhere, whoever registers it and however often.
 */
public final class EnterpriseId {

    private EnterpriseId() {}

    /**
     * The id of the enterprise with that code.
     *
     * @param uscc unified social credit code, normalised
     * @return always the same for the same code
     */
    public static UUID of(String uscc) {
        try {
            ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256")
                    .digest(("enterprise:" + uscc).getBytes(StandardCharsets.UTF_8)));
            long high = hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L;
            long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
