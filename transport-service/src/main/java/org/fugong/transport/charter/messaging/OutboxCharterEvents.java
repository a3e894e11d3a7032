package org.fugong.transport.charter.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.charter.application.CharterEvents;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.NominationStatus;
import org.fugong.transport.charter.domain.Withdrawal;

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
    public void nominated(List<Place> places, Instant at) {
        outbox.appendAll(places.stream()
                .map(p -> new OutgoingEvent(
                        TransportTopics.WORKER_NOMINATED,
                        p.nomination().workerId().toString(),
                        WorkerNominated.of(p.nomination(), p.place(), at),
                        at))
                .toList());
    }

    @Override
    public void withdrawn(List<Nomination> nominations, Withdrawal why, Instant at) {
        outbox.appendAll(nominations.stream()
                .map(n -> new OutgoingEvent(
                        TransportTopics.NOMINATION_WITHDRAWN,
                        n.workerId().toString(),
                        new NominationWithdrawn(
                                n.id(),
                                n.charterId(),
                                n.workerId(),
                                n.enterpriseId(),
                                why,
                                n.status() == NominationStatus.SEATED,
                                at),
                        at))
                .toList());
    }
}
