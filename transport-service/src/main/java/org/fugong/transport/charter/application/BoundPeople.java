package org.fugong.transport.charter.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who is bound by a charter: has a seat, waits for one, or is on its roster. */
public interface BoundPeople {

    /** How many seats are given. */
    int seated(UUID charterId);

    /** Whose workers are bound. */
    Set<UUID> enterprises(UUID charterId);

    /** Sets everybody free because the charter is cancelled. */
    List<Freed> free(UUID charterId);

    /** Somebody who was bound. */
    record Freed(UUID nominationId, UUID enterpriseId) {}
}
