package org.fugong.district.story;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from a name, so that anybody can work them out and the same step always has the same one. */
public final class StableId {
    private StableId() {}

    /** A UUID of version 8 (RFC 9562) from the SHA-256 of {@code enterprise:} and the unified social credit code. */
    public static String ofEnterprise(String uscc) {
        return of("enterprise:" + uscc);
    }

    static String of(String name) {
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = hash.getLong() & ~0xF000L | 0x8000L;
            long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
            return new UUID(high, low).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
