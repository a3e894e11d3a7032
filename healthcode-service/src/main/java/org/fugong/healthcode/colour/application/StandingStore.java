package org.fugong.healthcode.colour.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.fugong.healthcode.colour.domain.Fact;

/** Where colours and the facts behind them are kept. */
public interface StandingStore {

    /** Locks the persons' rows in one order, making those that are missing, until the transaction ends. */
    Map<UUID, PersonStanding> lock(Collection<UUID> persons);

    /** Locks persons whose colour must be looked at again by now, leaving out those locked by others. */
    Map<UUID, PersonStanding> lockDue(Instant now, int atMost);

    /** Facts that were not taken back. */
    Map<UUID, List<Fact>> facts(Collection<UUID> persons);

    /** Adds facts; one that is known already changes nothing. */
    void add(Map<UUID, List<Fact>> facts, Instant recordedAt);

    /** Takes back what one declaration said. */
    void withdraw(UUID person, int declaration, Instant at);

    /** Stores colours; the rows are locked. */
    void save(List<PersonStanding> standings);

    /** Persons by id, without a lock. */
    Map<UUID, PersonStanding> find(Collection<UUID> persons);

    /** Persons by the service's own numbers, without a lock. */
    Map<Long, PersonStanding> findByNumber(Collection<Long> numbers);
}
