package org.fugong.registry.liaison.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.domain.identity.Fault;

/**
 * Somebody stands in for a liaison officer who is away.
 *
 * @param subject of the officer who is away
 * @param deputy who stands in, a liaison officer too
 * @param from first local day
 * @param to last local day
 */
public record Cover(UUID id, String subject, String deputy, LocalDate from, LocalDate to) {

    /** The longest absence that one cover lasts; beyond that the enterprises are handed over. */
    public static final int MOST_DAYS = 92;

    /** Whether it is in force on a day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** What is wrong with the days of a cover that is asked for today. */
    public static Optional<Fault> faultOfDays(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        if (from == null) {
            return Optional.of(new Fault("from", "missing", "Say on which day the absence begins."));
        }
        if (to == null) {
            return Optional.of(new Fault("to", "missing", "Say on which day the absence ends."));
        }
        if (to.isBefore(from) || to.isBefore(today)) {
            return Optional.of(new Fault("to", "out-of-range", "The last day is not before the first, nor past."));
        }
        if (to.isAfter(from.plusDays(MOST_DAYS - 1))) {
            return Optional.of(new Fault(
                    "to", "out-of-range", "A cover lasts 92 days at most; hand the enterprises over instead."));
        }
        return Optional.empty();
    }
}
