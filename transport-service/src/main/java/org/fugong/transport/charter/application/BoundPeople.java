package org.fugong.transport.charter.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.fugong.transport.charter.domain.Circle;

/** Who is bound by a charter: has a seat, waits for one, or is on its roster. */
public interface BoundPeople {

    /** How many seats are given. */
    int seated(UUID charterId);

    /** Whose workers are bound. */
    Set<UUID> enterprises(UUID charterId);

    /** How many seats of each quota are taken. */
    Map<Circle, Integer> quotasTaken(UUID charterId);

    /** Sets everybody free because the charter is cancelled. */
    List<Freed> free(UUID charterId);

    /** Somebody who was bound. */
    record Freed(UUID nominationId, UUID enterpriseId) {}
}
