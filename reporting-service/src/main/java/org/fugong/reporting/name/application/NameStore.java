package org.fugong.reporting.name.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.fugong.chassis.privacy.PersonalData;

/** Where names are kept, sealed. What is kept is never needed for a figure. All of it runs in the caller's transaction. */
public interface NameStore {
    /**
     * What a person is called. Prints masked.
     *
     * @param version of two the higher one counts
     */
    record Name(UUID personId, long version, PersonalData name) {}

    /** Keeps names; an older version than is kept changes nothing. */
    void keep(Collection<Name> names, Instant at);

    /** The names of those of these persons that are known. */
    List<Name> find(Collection<UUID> personIds);

    /** Removes what was told before this instant. @return how many */
    int forgetBefore(Instant at);
}
