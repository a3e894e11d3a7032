package org.fugong.registry.labour.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Days of work.
 *
 * @param from the first day
 * @param to the last day, on which people still work
 */
public record Period(LocalDate from, LocalDate to) {

    /** Checks the order of the days. */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends on its first day or later.");
        }
    }

    /** How many days, at least 1. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Whether a day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether all of another lies in it. */
    public boolean contains(Period other) {
        return contains(other.from) && contains(other.to);
    }

    /** The days that both have, if any. */
    public Optional<Period> overlap(Period other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate last = to.isBefore(other.to) ? to : other.to;
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last));
    }
}
