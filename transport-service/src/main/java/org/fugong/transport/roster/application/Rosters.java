package org.fugong.transport.roster.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.fugong.transport.roster.domain.Roster;

/** All versions of all rosters. They are added, and never changed. */
public interface Rosters {

    /** Adds the version of the deadline. */
    void add(Roster roster);

    /** Adds a later version with what made it. */
    void add(Roster roster, RosterChange change);

    /** The newest version. */
    Optional<Roster> latest(UUID charterId);

    /** That version. */
    Optional<Roster> version(UUID charterId, int version);

    /** All versions, the newest first. */
    List<RosterVersion> versions(UUID charterId);
}
