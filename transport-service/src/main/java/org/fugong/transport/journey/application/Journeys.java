package org.fugong.transport.journey.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.fugong.transport.roster.application.RosterPart;

/** Who boarded and who arrived. Written while the charter's row is locked. */
public interface Journeys {

    Map<UUID, Instant> boarded(UUID charterId);

    Map<UUID, Instant> arrived(UUID charterId);

    void recordBoarded(UUID charterId, List<RosterPart.Line> travellers, Instant at, String by);

    void recordArrived(UUID charterId, List<RosterPart.Line> travellers, Instant at, String by);
}
