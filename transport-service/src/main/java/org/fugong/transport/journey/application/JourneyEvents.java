package org.fugong.transport.journey.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.fugong.transport.journey.domain.Reconciliation;

/** What the world is told of a journey, in the transaction in which it is recorded. */
public interface JourneyEvents {

    /** These boarded, arrived or were handed over. */
    void counted(UUID charterId, List<Journeys.Kept> reports);

    /** An official took back that this traveller boarded, arrived or was handed over. */
    void withdrawn(UUID charterId, Journeys.Kept report, Instant at);

    /** Somebody called a missing traveller. */
    void followedUp(UUID charterId, Journeys.Call call);

    /** Everyone on the roster is handed over or accounted for. */
    void handedOver(UUID charterId, Reconciliation reconciliation, Instant at);
}
