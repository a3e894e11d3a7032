package org.fugong.transport.roster.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.roster.application.RosterChange;
import org.fugong.transport.roster.application.RosterEvents;
import org.fugong.transport.roster.domain.Roster;

@ApplicationScoped
class OutboxRosterEvents implements RosterEvents {

    private final Outbox outbox;

    OutboxRosterEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void frozen(Roster r) {
        outbox.append(new OutgoingEvent(
                TransportTopics.ROSTER_FROZEN,
                r.charterId().toString(),
                new RosterFrozen(
                        r.charterId(),
                        r.version(),
                        r.checksum(),
                        r.travellers().stream()
                                .map(t -> new RosterFrozen.Line(t.workerId(), t.enterpriseId(), t.seat()))
                                .toList(),
                        r.frozenAt()),
                r.frozenAt()));
    }

    @Override
    public void changed(Roster r, RosterChange c) {
        outbox.append(new OutgoingEvent(
                TransportTopics.ROSTER_CHANGED,
                r.charterId().toString(),
                new RosterChanged(
                        r.charterId(),
                        r.version(),
                        r.checksum(),
                        r.travellers().size(),
                        c.kind(),
                        c.workerId(),
                        c.enterpriseId(),
                        c.seat(),
                        c.cause(),
                        c.at()),
                c.at()));
    }
}
