package org.fugong.registry.worker.application;

import java.util.UUID;

/** What other features do when two records of one worker become one, or are parted again. In the same transaction. */
public interface WhenWorkersMerge {

    /**
     * Two records of one worker.
     *
     * @param pairId the pair that they are kept as
     * @param alias the record that is no record of its own while they are one
     * @param survivor the one that goes on
     */
    record Merge(UUID pairId, UUID alias, UUID survivor) {}

    /** Locks what the feature locks before workers. Called before the two records are locked, where they are not already. */
    void lock(Merge merge);

    /** The two are one: the alias is written. */
    void merged(Merge merge);

    /** The two are two again, each with its own standing. */
    void parted(Merge merge);
}
