package org.fugong.transport.charter.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A stop on the way where travellers can board.
 *
 * @param division county where it lies, GB/T 2260, 6 digits
 */
public record Via(String name, String division, Instant arriveAt, Instant departAt) {

    /** Keeps times to the microsecond, as the database does. */
    public Via {
        arriveAt = arriveAt.truncatedTo(ChronoUnit.MICROS);
        departAt = departAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** The same stop, so much later (or earlier). */
    Via later(Duration by) {
        return new Via(name, division, arriveAt.plus(by), departAt.plus(by));
    }
}
