package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterState;

/** All charters. */
public interface Charters {

    void add(Charter charter, String announcedBy);

    Optional<Charter> find(UUID id);

    /** The charter as last committed, its row locked until the transaction ends. */
    Optional<Charter> lock(UUID id);

    /** Newest first; those announced before {@code before} if given. */
    List<Charter> newest(Optional<Before> before, int limit);

    /** Where a page of charters goes on. */
    record Before(Instant announcedAt, UUID id) {}

    /** Charters whose deadline has passed by the database's clock and whose roster is not frozen yet. */
    List<UUID> due(int limit);

    /** Moves a locked charter to its next state. */
    void move(Charter charter, CharterState to);
}
