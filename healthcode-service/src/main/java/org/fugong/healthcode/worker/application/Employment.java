package org.fugong.healthcode.worker.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Who works where today: registry's facts, as far as this service needs them. They may come in any order and more than once.
 * A person is known by each document, so that two ids may be of one; where one was merged into the other, both work where the
 * record that goes on does.
 */
public interface Employment {

    /**
     * A worker's employer.
     *
     * @param town nine-digit code of the enterprise's town
     * @param lastDay with that employer; null while the worker stays
     * @param version the greatest one is in force
     */
    record Employed(UUID workerId, UUID enterpriseId, String town, @Nullable LocalDate lastDay, long version) {}

    /**
     * That a worker is lent, or is back.
     *
     * @param to null if back
     * @param version the greatest one is in force
     */
    record Lent(UUID workerId, @Nullable Posting to, long version) {}

    /**
     * Where a worker is lent to.
     *
     * @param town nine-digit code of the borrower's town
     * @param from first day there
     * @param until last day there
     */
    record Posting(UUID borrowerId, String town, LocalDate from, LocalDate until) {}

    /**
     * That two records are of one person, or that it was wrong.
     *
     * @param at the latest one of a merged record is in force; of two at one moment that with the greater version
     */
    record Merged(UUID mergedId, UUID survivingId, Instant at, long version, boolean undone) {}

    /** Keeps what is newer than what is known. */
    void keepEmployed(Collection<Employed> employed);

    /** Keeps what is newer than what is known. */
    void keepLent(Collection<Lent> lent);

    /** Keeps what is newer than what is known. */
    void keepMerged(Collection<Merged> merged);

    /** Where each of these people works today; whoever works nowhere is left out. */
    Map<UUID, Workplaces> workplaces(Collection<UUID> persons);

    /** Of these people, who works at an enterprise today. */
    default Set<UUID> own(UUID enterprise, Collection<UUID> persons) {
        return workplaces(persons).entrySet().stream()
                .filter(one -> one.getValue().isAt(enterprise))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The town of a person's employer; null if none is known. */
    default @Nullable String townOf(UUID person) {
        Workplaces places = workplaces(List.of(person)).get(person);
        return places == null ? null : places.town();
    }

    /**
     * Who works at an enterprise today, in the order of their ids, those after the given one first. Somebody with two
     * documents is there under both ids.
     */
    List<UUID> workersOf(UUID enterprise, @Nullable UUID after, int atMost);

    /** By each of these records all the ids that its person is known by, its own first. */
    Map<UUID, List<UUID>> idsOf(Collection<UUID> records);
}
