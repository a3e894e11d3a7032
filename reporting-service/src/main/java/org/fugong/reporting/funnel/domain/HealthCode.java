package org.fugong.reporting.funnel.domain;

import java.time.Instant;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * A health code by its version, which rises with each one issued to the person.
 *
 * @param cause the kind of cause that the colour follows from, as healthcode-service names it
 * @param until when the cause stops counting; null when nothing is to be waited for
 */
public record HealthCode(long version, Colour colour, String cause, @Nullable Instant until, Instant issuedAt)
        implements Comparable<HealthCode> {

    public enum Colour {
        GREEN,
        YELLOW,
        RED
    }

    private static final Comparator<HealthCode> ORDER = Comparator.comparingLong(HealthCode::version)
            .thenComparing(HealthCode::issuedAt)
            .thenComparing(HealthCode::colour)
            .thenComparing(HealthCode::cause)
            .thenComparing(HealthCode::until, Comparator.nullsFirst(Comparator.naturalOrder()));

    public HealthCode {
        issuedAt = Instants.micros(issuedAt);
        until = until == null ? null : Instants.micros(until);
    }

    @Override
    public int compareTo(HealthCode other) {
        return ORDER.compare(this, other);
    }
}
