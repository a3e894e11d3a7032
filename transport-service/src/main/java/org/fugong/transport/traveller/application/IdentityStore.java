package org.fugong.transport.traveller.application;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where it is kept who people are. All of it runs in the caller's transaction. */
public interface IdentityStore {

    /** Keeps identities; an older version than is kept changes nothing. */
    void keepIdentities(Collection<WorkerIdentity> identities);

    /** Keeps contacts; an older version than is kept changes nothing. */
    void keepContacts(Collection<EnterpriseContact> contacts);

    /**
     * Removes whom registry told of longer ago than this, unless they hold a place on a charter that has not arrived.
     *
     * @return how many
     */
    int forget(Duration age);

    /** Those of these workers that are known, in any order. */
    List<WorkerIdentity> identities(Collection<UUID> workerIds);

    /** The contacts of those of these enterprises that are known, in any order. */
    List<EnterpriseContact> contacts(Collection<UUID> enterpriseIds);
}
