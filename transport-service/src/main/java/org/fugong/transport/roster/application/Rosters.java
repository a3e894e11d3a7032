package org.fugong.transport.roster.application;

import java.util.Optional;
import java.util.UUID;

import org.fugong.transport.roster.domain.Roster;

/** All frozen rosters. They are added, and never changed. */
public interface Rosters {

    void add(Roster roster);

    /** The newest version. */
    Optional<Roster> latest(UUID charterId);
}
