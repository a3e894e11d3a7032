package org.fugong.reporting.intake.application;

import java.time.Duration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Records that are not yet in the figures.
 *
 * @param records how many, null while the broker cannot be asked
 * @param seconds for how long the topics have not been read to their ends, zero if they are, null while not known
 */
@Schema(name = "Lag")
public record Lag(@Nullable Long records, @Nullable Double seconds) {
    static Lag of(@Nullable Long records, @Nullable Duration time) {
        return new Lag(records, time == null ? null : time.toMillis() / 1000.0);
    }
}
