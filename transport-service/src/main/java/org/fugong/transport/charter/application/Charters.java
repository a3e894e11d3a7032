package org.fugong.transport.charter.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.fugong.transport.charter.domain.Arrangement;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterPlan;
import org.fugong.transport.charter.domain.CharterState;
import org.fugong.transport.charter.domain.CharterStep;

/** All charters. */
public interface Charters {

    /**
     * Adds a charter with its stops, carriages, quotas and allow-list.
     *
     * @param first what made it
     */
    void add(Charter charter, CharterPlan plan, CharterStep first);

    Optional<Charter> find(UUID id);

    /** The charter as last committed, its row locked until the transaction ends. */
    Optional<Charter> lock(UUID id);

    /** Those of them that no other transaction holds, as last committed, their rows locked until the transaction ends. */
    List<Charter> lockFree(Collection<UUID> ids);

    /** Its carriages, quotas, allow-list and the stops on the way. */
    Arrangement arrangement(UUID id);

    /** Newest first; those made before {@code before} if given. */
    List<Charter> newest(Wanted wanted, Optional<Before> before, int limit);

    /**
     * Which charters.
     *
     * @param drafts whether drafts, and drafts that were cancelled, are among them
     * @param states none means all
     * @param departs on this day in the district's zone
     */
    record Wanted(boolean drafts, Set<CharterState> states, Optional<LocalDate> departs) {

        /** All that were ever announced. */
        public static final Wanted PUBLIC = new Wanted(false, Set.of(), Optional.empty());
    }

    /** Where a page of charters goes on. */
    record Before(Instant madeAt, UUID id) {}

    /** Charters whose deadline has passed by the database's clock and whose roster is not frozen yet. */
    List<UUID> due(int limit);

    /** Keeps a locked charter as it is now, with what happened to it. */
    void keep(Charter changed, CharterStep step);

    /** The same, with another plan. */
    void keep(Charter changed, CharterPlan plan, CharterStep step);

    /** What happened to a charter, in order. */
    List<CharterStep> steps(UUID id);
}
