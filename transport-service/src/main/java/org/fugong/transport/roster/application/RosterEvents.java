package org.fugong.transport.roster.application;

import org.fugong.transport.roster.domain.Roster;

/** What the world is told of rosters, in the transaction in which they change. */
public interface RosterEvents {

    /** The deadline has passed. */
    void frozen(Roster roster);

    /** There is a newer version. */
    void changed(Roster roster, RosterChange change);
}
