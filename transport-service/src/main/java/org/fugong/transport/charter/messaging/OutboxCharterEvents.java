package org.fugong.transport.charter.messaging;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.charter.application.CharterEvents;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.Nomination;

@ApplicationScoped
class OutboxCharterEvents implements CharterEvents {

    private final Outbox outbox;

    OutboxCharterEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void announced(Charter c, @Nullable UUID agreementId) {
        Instant announcedAt = c.announcedAt().orElseThrow();
        outbox.append(new OutgoingEvent(
                TransportTopics.CHARTER_ANNOUNCED,
                c.id().toString(),
                new CharterAnnounced(
                        c.id(),
                        c.name(),
                        c.mode(),
                        c.origin(),
                        c.originDivision(),
                        c.destination(),
                        c.seats(),
                        c.deadline(),
                        c.departureAt(),
                        announcedAt,
                        agreementId),
                announcedAt));
    }

    @Override
    public void nominated(Nomination n, int place, Instant at) {
        outbox.append(new OutgoingEvent(
                TransportTopics.WORKER_NOMINATED,
                n.workerId().toString(),
                new WorkerNominated(n.id(), n.charterId(), n.workerId(), n.enterpriseId(), n.status(), place, at),
                at));
    }
}
