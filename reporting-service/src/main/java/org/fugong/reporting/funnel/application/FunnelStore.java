package org.fugong.reporting.funnel.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.funnel.domain.Merging;
import org.fugong.reporting.funnel.domain.Passage;
import org.fugong.reporting.funnel.domain.PeopleTally;
import org.fugong.reporting.funnel.domain.Person;
import org.fugong.reporting.funnel.domain.Tally;

/** Where persons and their counts are kept. All methods run in the caller's transaction. */
public interface FunnelStore {
    /**
     * Joins facts about persons in, and reports each person that changed: before (null if new) and after. Of whom several
     * records were merged, the one that goes on is reported, with what is known of all of them.
     */
    void merge(Collection<Person> facts, BiConsumer<@Nullable Person, @Nullable Person> changed);

    /**
     * Joins gate passages in, told in the order of the ids as {@link Passage#compare} has it. Persons whom a gate let pass for the first time, or on an earlier day than was
     * known, are reported as {@link #merge} does, others only returned: nothing but the last passage of them has changed. Of
     * records that are kept apart nothing is joined in.
     */
    List<Passing> pass(Map<UUID, Told> passages, BiConsumer<@Nullable Person, @Nullable Person> changed);

    /**
     * Joins in which records are of one person, and reports each person that changed: before (null if new) and after,
     * null where another record goes on.
     *
     * @return the records that are kept apart from now on, as they are
     */
    List<Person> mergeRecords(Collection<Merging> facts, BiConsumer<@Nullable Person, @Nullable Person> changed);

    /** Adds the changes to the counts of stages. */
    void add(Tally tally);

    /** Adds the changes to the counts by employer and origin. */
    void add(PeopleTally tally);

    /** The whole district's counts. */
    Funnel district(LocalDate day);

    /** The counts of persons employed in a town. */
    Funnel town(String town, LocalDate day);

    /** The counts of an enterprise's workers. */
    Funnel enterprise(UUID enterpriseId, LocalDate day);
}
