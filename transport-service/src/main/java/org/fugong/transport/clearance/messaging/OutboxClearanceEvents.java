package org.fugong.transport.clearance.messaging;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.clearance.application.Answer;
import org.fugong.transport.clearance.application.ClearanceEvents;
import org.fugong.transport.clearance.domain.Clearance;

@ApplicationScoped
class OutboxClearanceEvents implements ClearanceEvents {

    private final Outbox outbox;

    OutboxClearanceEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void requested(List<Clearance> clearances) {
        outbox.appendAll(clearances.stream()
                .map(c -> new OutgoingEvent(
                        TransportTopics.CLEARANCE_REQUESTED,
                        c.charterId().toString(),
                        new ClearanceRequested(
                                c.id(),
                                c.charterId(),
                                c.workerId(),
                                c.kind(),
                                c.originDivision(),
                                c.dueAt(),
                                c.requestedAt()),
                        c.requestedAt()))
                .toList());
    }

    @Override
    public void decided(Clearance c, Answer answer, Instant at) {
        outbox.append(new OutgoingEvent(
                TransportTopics.CLEARANCE_DECIDED,
                c.workerId().toString(),
                new ClearanceDecided(
                        c.id(),
                        c.charterId(),
                        c.workerId(),
                        c.kind(),
                        answer.outcome(),
                        answer.reason(),
                        answer.answeredBy(),
                        at),
                at));
    }
}
