package org.fugong.reporting.linkage.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.linkage.domain.InsuredLine;
import org.fugong.reporting.linkage.domain.LineTally;

/** Where lines of rolls are kept. All methods run in the caller's transaction. */
public interface LinkageStore {
    /** Joins what is told of lines in, and reports each that changed: before (null if new) and after. */
    void merge(Collection<InsuredLine> lines, BiConsumer<@Nullable InsuredLine, InsuredLine> changed);

    /** Adds the changes to the counts. */
    void add(LineTally tally);

    /**
     * Whose lines to read: of the newest roll of each enterprise that has one.
     *
     * @param town nine-digit code, null for all towns
     * @param enterpriseId null for all enterprises
     */
    record Scope(@Nullable String town, @Nullable UUID enterpriseId) {}

    /** How many lines came out how. */
    List<LineCount> lines(Scope scope);

    /** What the linked people have done since. */
    LinkedPeople people(Scope scope);

    /**
     * Enterprises with a roll, those with the most lines first.
     *
     * @param after the last one before; null from the start
     */
    List<LinkedEnterprise> enterprises(@Nullable String town, @Nullable After after, int limit);

    /** A place in the list of enterprises. */
    record After(long lines, UUID enterpriseId) {}
}
