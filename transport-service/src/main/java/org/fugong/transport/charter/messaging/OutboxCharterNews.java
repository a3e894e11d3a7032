package org.fugong.transport.charter.messaging;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.charter.application.CharterNews;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterStep;

@ApplicationScoped
class OutboxCharterNews implements CharterNews {

    private final Outbox outbox;

    OutboxCharterNews(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void changed(Charter c, CharterStep step, Collection<UUID> enterprises) {
        outbox.append(new OutgoingEvent(
                TransportTopics.CHARTER_CHANGED,
                c.id().toString(),
                new CharterChanged(
                        c.id(),
                        c.version(),
                        c.name(),
                        step.values().stream().map(CharterStep.Value::field).toList(),
                        c.seats(),
                        c.deadline(),
                        c.departureAt(),
                        c.arrivalAt(),
                        step.reason().orElseThrow(),
                        sorted(enterprises),
                        step.at()),
                step.at()));
    }

    @Override
    public void cancelled(Charter c, String reason, Collection<UUID> enterprises, int freed, Instant at) {
        outbox.append(new OutgoingEvent(
                TransportTopics.CHARTER_CANCELLED,
                c.id().toString(),
                new CharterCancelled(c.id(), c.version(), c.name(), reason, freed, sorted(enterprises), at),
                at));
    }

    private static List<UUID> sorted(Collection<UUID> ids) {
        return ids.stream().sorted().toList();
    }
}
