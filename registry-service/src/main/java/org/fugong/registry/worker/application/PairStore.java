package org.fugong.registry.worker.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Where pairs of records that may be of one person are kept. All of it runs in the caller's transaction. */
public interface PairStore {

    /** Why two records may be of one person. */
    enum Why {
        SAME_PHONE,
        SAME_NAME_AND_ORIGIN,
        /** The document was corrected, so the person got another id. */
        CORRECTED
    }

    /** What became of a pair. */
    enum State {
        OPEN,
        DISMISSED,
        MERGED,
        UNDONE
    }

    /**
     * Two records.
     *
     * @param survivingId the one that goes on, if merged; else null
     * @param reason what an official said, or null
     */
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
            @Nullable String settledBy) {}

    /**
     * Pairs of records, no aliases, whose marks say that they may be of one person; those of more than five share them by
     * chance or family.
     *
     * @param why the phone, or name and origin
     */
    List<UUID[]> sharing(Why why, int limit);

    /** Adds one; false if the two are known as a pair. */
    boolean insert(Pair pair);

    /** The pair of that id, locked until the transaction ends. */
    Optional<Pair> find(UUID id);

    /** Writes what became of a locked one. */
    void update(Pair pair);

    /** Up to so many in a state, the oldest first; with both in one town only if that is not null. */
    List<Pair> list(State state, @Nullable String town, int limit);
}
