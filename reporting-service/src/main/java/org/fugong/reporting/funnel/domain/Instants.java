package org.fugong.reporting.funnel.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/** Joins of values that may be unknown. */
final class Instants {
    private Instants() {}

    static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    static <T extends Comparable<T>> @Nullable T earlier(@Nullable T a, @Nullable T b) {
        return a == null || (b != null && b.compareTo(a) < 0) ? b : a;
    }

    static @Nullable LocalDate earlierDay(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || (b != null && b.isBefore(a)) ? b : a;
    }

    static <T extends Comparable<T>> @Nullable T later(@Nullable T a, @Nullable T b) {
        return a == null || (b != null && b.compareTo(a) > 0) ? b : a;
    }
}
