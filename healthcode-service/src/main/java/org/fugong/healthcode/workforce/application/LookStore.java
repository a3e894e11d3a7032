package org.fugong.healthcode.workforce.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Who looked at whose health. */
public interface LookStore {

    /** Counts a look at each of these people. */
    void add(
            Collection<UUID> persons, LocalDate day, String looker, String kind, @Nullable UUID enterprise, Instant at);

    /**
     * Looks of one log-in at one person on one day.
     *
     * @param enterprise whose contact looked; null for an authority
     */
    record Look(LocalDate day, String kind, @Nullable UUID enterprise, int times, Instant lastAt) {}

    /** Looks at a person, the latest first. */
    List<Look> at(UUID person, int atMost);
}
