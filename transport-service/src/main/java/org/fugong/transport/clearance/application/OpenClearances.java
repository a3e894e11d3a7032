package org.fugong.transport.clearance.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fugong.transport.charter.application.ClearanceDesk;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.clearance.domain.Clearance;
import org.fugong.transport.clearance.domain.ClearanceKind;
import org.fugong.transport.clearance.domain.ClearanceState;

/** Opens both clearances of a nomination, also of one that waits: it may move up at any moment. */
@ApplicationScoped
class OpenClearances implements ClearanceDesk {

    private final Clearances clearances;
    private final ClearanceEvents events;

    OpenClearances(Clearances clearances, ClearanceEvents events) {
        this.clearances = clearances;
        this.events = events;
    }

    @Override
    public void open(Charter charter, Nomination nomination, Instant at) {
        List<Clearance> both = List.of(
                clearance(charter, nomination, ClearanceKind.TICKET, charter.originDivision(), at),
                clearance(charter, nomination, ClearanceKind.VILLAGE_EXIT, nomination.origin(), at));
        clearances.addAll(both);
        events.requested(both);
    }

    @Override
    public Map<UUID, Integer> cleared(Collection<UUID> charterIds) {
        return clearances.countCleared(charterIds);
    }

    @Override
    public Map<UUID, Map<String, String>> states(Collection<UUID> nominationIds) {
        return clearances.states(nominationIds);
    }

    private static Clearance clearance(
            Charter charter, Nomination nomination, ClearanceKind kind, String division, Instant at) {
        return new Clearance(
                UUID.randomUUID(),
                charter.id(),
                nomination.id(),
                nomination.workerId(),
                kind,
                division,
                charter.deadline(),
                at,
                ClearanceState.OPEN);
    }
}
