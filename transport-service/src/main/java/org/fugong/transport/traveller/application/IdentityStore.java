package org.fugong.transport.traveller.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where it is kept who people are. All of it runs in the caller's transaction. */
public interface IdentityStore {

    /** Keeps identities; an older version than is kept changes nothing. */
    void keepIdentities(Collection<WorkerIdentity> identities);

    /** Keeps contacts; an older version than is kept changes nothing. */
    void keepContacts(Collection<EnterpriseContact> contacts);

    /** Those of these workers that are known, in any order. */
    List<WorkerIdentity> identities(Collection<UUID> workerIds);

    /** The contacts of those of these enterprises that are known, in any order. */
    List<EnterpriseContact> contacts(Collection<UUID> enterpriseIds);
}
