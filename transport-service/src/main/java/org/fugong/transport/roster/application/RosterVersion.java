package org.fugong.transport.roster.application;

import java.time.Instant;
import java.util.Optional;

/**
 * A version in the list of all.
 *
 * @param size how many travel by it
 * @param change what made it; nothing for the version of the deadline
 */
public record RosterVersion(int version, int size, String checksum, Instant frozenAt, Optional<RosterChange> change) {}
