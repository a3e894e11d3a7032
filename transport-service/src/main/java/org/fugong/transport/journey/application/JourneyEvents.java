package org.fugong.transport.journey.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.fugong.transport.roster.application.RosterPart;

/** What the world is told of a journey, in the transaction in which it is recorded. */
public interface JourneyEvents {

    void boarded(UUID charterId, List<RosterPart.Line> travellers, Instant at);

    void arrived(UUID charterId, List<RosterPart.Line> travellers, Instant at);
}
