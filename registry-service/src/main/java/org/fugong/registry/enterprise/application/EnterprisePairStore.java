package org.fugong.registry.enterprise.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Where pairs of records that may be one enterprise are kept. All of it runs in the caller's transaction. */
public interface EnterprisePairStore {

    /** Why two records may be one enterprise, the strongest first. */
    enum Why {
        /** The same organisation code within two codes. */
        SAME_ORGANISATION_CODE,
        /** The same name, and one of the codes fails its check and was vouched for. */
        SAME_NAME_OLD_CODE,
        /** The same name in the same town. */
        SAME_NAME_AND_TOWN
    }

    /** What became of a pair. */
    enum State {
        OPEN,
        DISMISSED,
        MERGED,
        UNDONE
    }

    /** Two records; see {@code worker}'s. */
    record Pair(
            UUID id,
            UUID first,
            UUID second,
            Why why,
            State state,
            long version,
            @Nullable UUID survivingId,
            @Nullable String reason,
            Instant foundAt,
            @Nullable Instant settledAt,
            @Nullable String settledBy) {

        /** The record that does not go on. */
        UUID mergedId(UUID survivor) {
            return survivor.equals(first) ? second : first;
        }
    }

    /** Adds pairs of open records that are new; how many. */
    int look(Instant at, int most);

    /** The pair of that id, locked until the transaction ends. */
    Optional<Pair> find(UUID id);

    /** Writes what became of a locked one. */
    void update(Pair pair);

    /** The one that a merged record was merged by. */
    Optional<Pair> mergeOf(UUID mergedId);

    /** Up to so many in a state, the oldest first; with both in one town only if that is not null. */
    List<Pair> list(State state, @Nullable String town, int limit);
}
