package org.fugong.healthcode.workforce.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.workforce.domain.Show;
import org.fugong.healthcode.workforce.domain.Slot;

/** What an employer sees and notes of its own workers. */
public interface WorkforceStore {

    /** Workers in the order of their ids, those after the given one first. */
    List<WorkerHealth> page(UUID enterprise, LocalDate today, Slot slot, Show show, @Nullable UUID after, int atMost);

    /** The day in numbers, of those who work there today; with colours if it is today. */
    DaySummary summary(UUID enterprise, LocalDate today, LocalDate day, Instant asOf);

    /** Of these, who live in the enterprise's dormitory. */
    Set<UUID> residents(UUID enterprise, Collection<UUID> workers);

    /** Notes who lives there; who lived elsewhere has moved. */
    void moveIn(UUID enterprise, String dormitory, Collection<UUID> workers, Instant at, String by);

    /** Notes who lives there no more; how many did. */
    int moveOut(UUID enterprise, Collection<UUID> workers);

    /**
     * A temperature that was taken.
     *
     * @param sealed the temperature
     */
    record Measured(UUID worker, Instant takenAt, LocalDate day, Slot slot, byte[] sealed, boolean fever) {}

    /** Keeps what is new; answers those, so that a repetition is told once. */
    List<Measured> add(UUID enterprise, List<Measured> measured, Instant at, String by);
}
