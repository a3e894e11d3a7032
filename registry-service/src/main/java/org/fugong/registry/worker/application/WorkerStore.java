package org.fugong.registry.worker.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.domain.identity.ChangedMeanwhile;
import org.fugong.registry.worker.domain.Standing;
import org.fugong.registry.worker.domain.Worker;

/** Where workers are kept. All of it runs in the caller's transaction. */
public interface WorkerStore {

    /**
     * A worker as it is kept.
     *
     * @param fingerprint keyed hash of everything that can change
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by Arrays.equals where it matters.
    record Kept(Worker worker, Person person, byte[] fingerprint) {}

    /**
     * What is enough to know whether a row says anything new.
     *
     * @param fingerprint keyed hash of everything that can change
     * @param mergedInto the record that this one is an alias of, or null
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by Arrays.equals where it matters.
    record Known(
            UUID enterpriseId,
            long version,
            Instant registeredAt,
            byte[] fingerprint,
            Standing standing,
            @Nullable UUID mergedInto) {}

    /**
     * What a record is found by, see {@link FindTokens}.
     *
     * @param tokens of the name's characters and pairs and of the town, sorted, each once
     * @param phone of the phone; those with the same last four digits are neighbours
     * @param person of name and origin together
     */
    @SuppressWarnings("ArrayRecordComponent") // Written as it is, never compared.
    record Marks(int[] tokens, long phone, int person) {}

    /** A worker with what the record is found by. */
    record Written(Kept kept, Marks marks) {}

    /**
     * What the candidates of a search have, all of it.
     *
     * @param tokens among theirs; may be empty
     * @param phones first and last of a range that theirs is in; null for any
     * @param ids one of which is theirs; empty for any
     */
    @SuppressWarnings("ArrayRecordComponent") // Asked as it is, never compared.
    record Wanted(int[] tokens, @Nullable Phones phones, List<UUID> ids) {

        /** A range of marks of phones. */
        public record Phones(long first, long last) {}

        static Wanted tokens(int[] tokens) {
            return new Wanted(tokens, null, List.of());
        }

        static Wanted phones(long first, long last, int[] tokens) {
            return new Wanted(tokens, new Phones(first, last), List.of());
        }

        static Wanted ids(List<UUID> ids, int[] tokens) {
            return new Wanted(tokens, null, ids);
        }
    }

    /**
     * A record that a search may mean.
     *
     * @param goesOnAs the record that goes on in its place if it is an alias, or null
     */
    record Hit(Kept kept, @Nullable UUID goesOnAs) {}

    /** The worker of that id or alias. */
    Optional<Kept> find(UUID id);

    /** The same, locked until the transaction ends. */
    Optional<Kept> lock(UUID id);

    /** Those of these that there are, aliases as they were kept. */
    List<Kept> findAll(Collection<UUID> ids);

    /**
     * Those of these that there are.
     *
     * @param lock whether to lock them until the transaction ends, in the order of their ids
     */
    Map<UUID, Known> known(Collection<UUID> ids, boolean lock);

    /** Adds a new one; false if it has come meanwhile. */
    boolean insert(Written fresh);

    /**
     * Adds any number of new ones.
     *
     * @throws ChangedMeanwhile if one has come meanwhile: then the transaction can only be rolled back
     */
    void insertAll(List<Written> fresh);

    /** Writes changes of locked ones. */
    void update(List<Written> changed);

    /** Writes employer and standing of a locked one. */
    void move(Worker moved);

    /** Makes a locked record an alias of another, or, with null, a record of its own again. */
    void alias(Worker worker, @Nullable UUID goesOnAs);

    /**
     * Replaces what records of an enterprise's workers are found by in a town.
     *
     * @param old every token that they may have of a town
     * @param town the one that they have from now on
     * @return those that stand for themselves and have not left, each with its next version
     */
    List<Worker> changeTown(UUID enterpriseId, Collection<Integer> old, int town, Instant at);

    /**
     * Gives records of an enterprise to another that turned out to be the same, whoever is lent or has left too.
     *
     * @param only these, of which others stay; null for all
     * @param old every token that they may have of the town of before
     * @param town the token of the town of the other
     * @return those that stand for themselves as they are now; their aliases went along
     */
    List<Worker> changeEmployer(
            UUID from, UUID to, @Nullable Collection<String> only, Collection<Integer> old, int town, Instant at);

    /** Notes that all leave who are employed by an enterprise and lent to nobody; they as they are now. */
    List<Worker> leaveAll(UUID enterpriseId, Standing.Leaving leaving, Instant at);

    /** Takes on again those whom {@link #leaveAll} let go since a time; they as they are now. */
    List<Worker> returnAll(UUID enterpriseId, Instant since, Instant at);

    /**
     * Up to so many that have what one of these says.
     *
     * @param enterprise only this one's; null for all
     */
    List<Hit> candidates(List<Wanted> any, @Nullable UUID enterprise, int limit);

    /** Up to so many of an enterprise's, in the order in which they were registered. */
    List<Kept> list(UUID enterpriseId, @Nullable Instant after, @Nullable UUID afterId, int limit);

    /** How many an enterprise has. */
    long count(UUID enterpriseId);
}
