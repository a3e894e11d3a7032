package org.fugong.registry.enterprise.application;

import java.util.Collection;
import java.util.UUID;

/** What other features do when somebody else is to be called at an enterprise. */
public interface WhenContactChanges {

    /**
     * Called in the transaction of the change, after it is written, with the records locked.
     *
     * @param enterpriseIds whose contact's name or phone may differ from now on
     */
    void contactsChanged(Collection<UUID> enterpriseIds);
}
