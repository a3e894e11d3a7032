package org.fugong.transport.charter.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.SeatCount;

/** All nominations. Those of one charter change only while its row is locked. */
public interface Nominations {

    SeatCount count(Charter charter);

    /** All that a nomination is judged by, in one look: the charter's row is locked meanwhile, and others wait. */
    Standing standing(Charter charter, UUID enterpriseId, UUID workerId);

    /**
     * How things stand before a nomination.
     *
     * @param ofEnterprise how many of the enterprise are seated or waiting
     * @param holder the charter that the worker is bound to: open, or frozen and not yet arrived
     * @param nextNumber the number that the nomination gets
     */
    record Standing(SeatCount count, int ofEnterprise, Optional<UUID> holder, int nextNumber) {}

    /** Adds a nomination; false when the worker was bound to another charter meanwhile. */
    boolean add(Nomination nomination, String nominatedBy);

    Optional<Nomination> find(UUID id);

    Optional<Nomination> firstWaiting(UUID charterId);

    void change(Nomination to);

    /** After the freeze: these travel, every other one that had or awaited a seat is left out. */
    void settleAtFreeze(UUID charterId, Collection<UUID> travelling);

    /** After the first arrival: the travellers are free for other charters. */
    void settleAtArrival(UUID charterId);

    /** In order of nomination, after {@code afterNumber}. */
    List<Placed> list(UUID charterId, Scope scope, int afterNumber, int limit);

    /** Ids of all workers ever nominated for a charter that the scope sees. */
    Set<UUID> workers(UUID charterId, Scope scope);

    /** Those of an enterprise's workers who are bound to a charter, with their nomination. */
    Map<UUID, Nomination> bound(Collection<UUID> workerIds);

    Map<UUID, CharterCounts> counts(Collection<UUID> charterIds);

    /** A nomination and, while it waits, its place in the list from 1; else 0. */
    record Placed(Nomination nomination, int waitingPlace) {}
}
