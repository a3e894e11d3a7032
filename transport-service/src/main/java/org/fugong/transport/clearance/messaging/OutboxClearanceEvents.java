package org.fugong.transport.clearance.messaging;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.clearance.application.ClearanceEvents;
import org.fugong.transport.clearance.application.Clearances;
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
                                c.closesAt(),
                                c.requestedAt()),
                        c.requestedAt()))
                .toList());
    }

    @Override
    public void decided(List<Decided> decided) {
        outbox.appendAll(decided.stream()
                .map(d -> new OutgoingEvent(
                        TransportTopics.CLEARANCE_DECIDED,
                        d.clearance().workerId().toString(),
                        new ClearanceDecided(
                                d.clearance().id(),
                                d.clearance().charterId(),
                                d.clearance().workerId(),
                                d.clearance().kind(),
                                d.answer().outcome(),
                                d.answer().reason(),
                                d.answer().answeredBy(),
                                d.at()),
                        d.at()))
                .toList());
    }

    @Override
    public void overdue(List<Clearances.Overdue> overdue) {
        outbox.appendAll(overdue.stream()
                .map(o -> new OutgoingEvent(
                        TransportTopics.CLEARANCES_OVERDUE,
                        o.charterId().toString(),
                        new ClearancesOverdue(
                                o.charterId(),
                                o.charter(),
                                o.kind(),
                                o.kind().owner(),
                                o.originDivision(),
                                o.open(),
                                o.dueAt(),
                                o.at()),
                        o.at()))
                .toList());
    }
}
