package org.fugong.reporting.charter.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.charter.domain.Charter;
import org.fugong.reporting.charter.domain.CharterTally;
import org.fugong.reporting.charter.domain.Journey;

/** Where charters and journeys are kept. All methods run in the caller's transaction. */
public interface CharterStore {
    /** Joins facts about charters in. */
    void merge(Collection<Charter> facts);

    /** Joins facts about journeys in, and reports each that changed: before (null if new) and after. */
    void mergeJourneys(Collection<Journey> facts, BiConsumer<@Nullable Journey, Journey> changed);

    /** Adds the changes to the counts. */
    void add(CharterTally tally);

    /** How many charters were announced, have a frozen roster, have arrivals, were called off. */
    CharterTotals totals();

    /** Announced charters, the latest announcement first. */
    List<CharterStatus> latest(int limit);

    /** Announced charters that are neither called off nor frozen, with their deadline in this time. */
    List<CharterStatus> closing(Instant after, Instant until);
}
