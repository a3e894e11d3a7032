package org.fugong.chassis.event;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time-ordered ids (RFC 9562, section 5.7): 48 bits of milliseconds, a 12-bit counter within the millisecond (method 1 of
 * section 6.2), 62 random bits. Ids of one process rise strictly, also when its clock steps back.
 */
final class UuidV7 {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Milliseconds and counter of the last id; the counter overflows into the milliseconds, which run ahead a little. */
    private static final AtomicLong LAST = new AtomicLong();

    private UuidV7() {}

    static UUID next() {
        long now = System.currentTimeMillis() << 12;
        long stamp = LAST.accumulateAndGet(now, (last, current) -> Math.max(last + 1, current));
        long high = (stamp >>> 12 << 16) | 0x7000L | (stamp & 0xFFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
