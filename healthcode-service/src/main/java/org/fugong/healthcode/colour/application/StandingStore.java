package org.fugong.healthcode.colour.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.colour.domain.CheckIns;
import org.fugong.healthcode.colour.domain.Colour;
import org.fugong.healthcode.colour.domain.Fact;

/** Where colours and the facts behind them are kept. */
public interface StandingStore {

    /** Locks the persons' rows in one order, making those that are missing, until the transaction ends. */
    Map<UUID, PersonStanding> lock(Collection<UUID> persons);

    /** The same for persons who declare, whose numbers are known. */
    Map<UUID, PersonStanding> lockDeclared(Map<UUID, Long> numbers);

    /** Locks persons whose colour must be looked at again by now, leaving out those locked by others. */
    Map<UUID, PersonStanding> lockDue(Instant now, int atMost);

    /** Locks persons who have a colour and a fact, in the order of their ids. */
    Map<UUID, PersonStanding> lockWithFacts(@Nullable UUID after, int atMost);

    /** The same persons without a lock, left out those whose facts are only stays in areas outside the prefixes. */
    Map<UUID, PersonStanding> withFacts(@Nullable UUID after, int atMost, Collection<String> areas);

    /** How many persons have each colour. */
    Map<Colour, Long> countByColour();

    /** Facts that were not taken back. */
    Map<UUID, List<Fact>> facts(Collection<UUID> persons);

    /** Daily check-ins. */
    Map<UUID, CheckIns> checkIns(Collection<UUID> persons);

    /**
     * Adds facts; one that is known already changes nothing.
     *
     * @param ruleVersion the rules in force when they were taken
     * @return how many were new
     */
    int add(Map<UUID, List<Fact>> facts, String ruleVersion);

    /** Takes back what one declaration said. */
    void withdraw(UUID person, int declaration, Instant at);

    /** A check-in with what was told, sealed. */
    record SealedCheckIn(LocalDate day, boolean normal, byte[] sealed, Instant madeAt) {}

    /** All check-ins of a person. */
    List<SealedCheckIn> sealedCheckIns(UUID person);

    /** Notes a check-in; false if there is one of that day. */
    boolean addCheckIn(UUID person, LocalDate day, boolean normal, byte[] sealed, Instant at);

    /**
     * Stores colours; the rows are locked. Those that were issued go on the record that is never changed.
     *
     * @param issued of these, the ones that the holder would notice
     */
    void save(List<PersonStanding> standings, List<PersonStanding> issued, Instant at);

    /** What was issued to a person, the newest first. */
    List<Issued> history(UUID person, int atMost);

    /** A colour that stands without what the record must hold for it. */
    record Uncaused(UUID personId, int version, String colour, String fault) {}

    /** Colours without a recorded cause, in the order of persons; there are none unless someone went past the guard. */
    List<Uncaused> uncaused(@Nullable UUID after, int atMost);

    /** The colours that persons had at those moments, in the order asked; null where none had been issued. */
    List<@Nullable String> coloursAt(List<UUID> persons, List<Instant> moments);

    /** Persons by id, without a lock. */
    Map<UUID, PersonStanding> find(Collection<UUID> persons);

    /** Persons by the service's own numbers, without a lock. */
    Map<Long, PersonStanding> findByNumber(Collection<Long> numbers);
}
