package org.fugong.registry.worker.application;

import java.util.Collection;
import java.util.UUID;

/** What other features do when workers' records say something else about the person. */
public interface WhenIdentityChanges {

    /**
     * Called in the transaction of the change, after it is written, with the records locked.
     *
     * @param workerIds whose name, phone, document or home may differ from now on; also those that have become an alias
     *     of another record or are no longer one
     */
    void identitiesChanged(Collection<UUID> workerIds);
}
