package org.fugong.transport.clearance.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.application.ClearanceDesk;
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
    public Map<String, String> open(Request request) {
        List<Clearance> both = List.of(
                clearance(request, ClearanceKind.TICKET, request.departsFrom()),
                clearance(request, ClearanceKind.VILLAGE_EXIT, request.origin()));
        clearances.addAll(both);
        events.requested(both);
        return both.stream()
                .collect(Collectors.toMap(c -> c.kind().name(), c -> c.state().name()));
    }

    @Override
    public Map<UUID, Integer> cleared(Collection<UUID> charterIds) {
        return clearances.countCleared(charterIds);
    }

    @Override
    public Map<UUID, Map<String, String>> states(Collection<UUID> nominationIds) {
        return clearances.states(nominationIds);
    }

    private static Clearance clearance(Request request, ClearanceKind kind, String division) {
        return new Clearance(
                UUID.randomUUID(),
                request.charterId(),
                request.nominationId(),
                request.workerId(),
                kind,
                division,
                request.dueAt(),
                request.at(),
                ClearanceState.OPEN);
    }
}
