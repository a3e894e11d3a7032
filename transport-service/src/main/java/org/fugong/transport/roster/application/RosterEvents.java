package org.fugong.transport.roster.application;

import org.fugong.transport.roster.domain.Roster;

/** What the world is told of rosters, in the transaction in which they freeze. */
public interface RosterEvents {

    void frozen(Roster roster);
}
