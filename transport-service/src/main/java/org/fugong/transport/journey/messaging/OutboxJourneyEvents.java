package org.fugong.transport.journey.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.journey.application.JourneyEvents;
import org.fugong.transport.roster.application.RosterPart;

@ApplicationScoped
class OutboxJourneyEvents implements JourneyEvents {

    private final Outbox outbox;

    OutboxJourneyEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void boarded(UUID charterId, List<RosterPart.Line> travellers, Instant at) {
        outbox.appendAll(travellers.stream()
                .map(t -> new OutgoingEvent(
                        TransportTopics.WORKER_BOARDED,
                        t.workerId().toString(),
                        new WorkerBoarded(charterId, t.workerId(), t.enterpriseId(), at),
                        at))
                .toList());
    }

    @Override
    public void arrived(UUID charterId, List<RosterPart.Line> travellers, Instant at) {
        outbox.appendAll(travellers.stream()
                .map(t -> new OutgoingEvent(
                        TransportTopics.WORKER_ARRIVED,
                        t.workerId().toString(),
                        new WorkerArrived(charterId, t.workerId(), t.enterpriseId(), at),
                        at))
                .toList());
    }
}
