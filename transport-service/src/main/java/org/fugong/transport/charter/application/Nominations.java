package org.fugong.transport.charter.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.fugong.transport.charter.domain.Circle;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.NominationStatus;
import org.fugong.transport.charter.domain.Quota;
import org.fugong.transport.charter.domain.Withdrawal;

/** All nominations. Those of one charter change only while its row is locked. */
public interface Nominations {

    /**
     * How things stand on charters, in as few looks as on one: their rows are locked meanwhile, and others wait.
     *
     * @param capped per charter that limits them, the enterprises to be counted
     */
    Map<UUID, Standing> standings(Collection<UUID> charterIds, Map<UUID, Set<UUID>> capped);

    /** How things stand on one charter. */
    default Standing standing(UUID charterId) {
        return standings(List.of(charterId), Map.of()).getOrDefault(charterId, Standing.NOBODY);
    }

    /**
     * How things stand before a nomination.
     *
     * @param waitingInGroups how many of those who wait belong to a group
     * @param ofEnterprise how many of each enterprise asked for are seated or waiting
     * @param nextNumber the number that the next nomination gets
     */
    record Standing(int seated, int waiting, int waitingInGroups, Map<UUID, Integer> ofEnterprise, int nextNumber) {

        /** Nobody was nominated yet. */
        static final Standing NOBODY = new Standing(0, 0, 0, Map.of(), 1);
    }

    /** What charters ask of their nominations. */
    Map<UUID, Terms> terms(Collection<UUID> charterIds);

    /** What a charter asks of its nominations. */
    default Terms terms(UUID charterId) {
        return terms(List.of(charterId)).getOrDefault(charterId, Terms.NONE);
    }

    /**
     * Terms of a charter.
     *
     * @param seatedIn how many with a seat are in the circle of each quota
     * @param stops how many stops it has, the last one included
     */
    record Terms(List<Quota> quotas, Map<Circle, Integer> seatedIn, List<Circle> allowed, int stops) {

        /** Of a charter that is not there. */
        static final Terms NONE = new Terms(List.of(), Map.of(), List.of(), 0);
    }

    /** Who waits, in the order of nomination. */
    List<Nomination> waiting(UUID charterId);

    /**
     * Adds nominations.
     *
     * @return the workers whose nomination was added; those missing were bound to another charter meanwhile
     */
    Set<UUID> add(List<Added> some);

    /** A nomination, and the subject of the log-in that made it. */
    record Added(Nomination nomination, String by) {}

    /** Takes back what was added in this very transaction. */
    void forget(List<Nomination> added);

    Optional<Nomination> find(UUID id);

    /** Those of a group that hold their workers. */
    List<Nomination> ofCompany(UUID companyId);

    /** Cleared ones with a seat whose group does not travel without one who has a seat and is not cleared. */
    Set<UUID> heldUpByTheirGroup(UUID charterId, Collection<UUID> cleared);

    /** Gives seats to those who waited. */
    void seat(Collection<UUID> ids);

    /** Ends nominations. */
    void end(Collection<UUID> ids, NominationStatus status, Optional<Withdrawal> why, Instant at);

    /** After the freeze: these travel, every other one that had or awaited a seat is left out. */
    void settleAtFreeze(UUID charterId, Collection<UUID> travelling);

    /** After the first arrival: the travellers are free for other charters. */
    void settleAtArrival(UUID charterId);

    /** In order of nomination, after {@code afterNumber}. */
    List<Placed> list(UUID charterId, Scope scope, int afterNumber, int limit);

    /** Those who wait, in their order, after {@code afterNumber}. */
    List<Placed> waiting(UUID charterId, Scope scope, int afterNumber, int limit);

    /** All of one worker, the newest first. */
    List<Placed> ofWorker(UUID workerId);

    /** Ids of all workers ever nominated for a charter that the scope sees. */
    Set<UUID> workers(UUID charterId, Scope scope);

    /** Those of an enterprise's workers who are bound to a charter, with their nomination. */
    Map<UUID, Nomination> bound(Collection<UUID> workerIds);

    Map<UUID, CharterCounts> counts(Collection<UUID> charterIds);

    /** Charters that are open, have a free seat, and in whose waiting list a group may keep seats no longer. */
    List<UUID> keptTooLong(Duration before, int limit);

    /** A nomination and, while it waits, its place in the list from 1; else 0. */
    record Placed(Nomination nomination, int waitingPlace) {}
}
