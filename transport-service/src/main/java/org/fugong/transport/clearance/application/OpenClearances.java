package org.fugong.transport.clearance.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

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
    public Map<UUID, Map<String, String>> open(List<Request> requests) {
        List<Clearance> opened =
                requests.stream().flatMap(request -> of(request).stream()).toList();
        if (opened.isEmpty()) {
            return Map.of();
        }
        clearances.addAll(opened);
        events.requested(opened);
        Map<UUID, Map<String, String>> states = new HashMap<>();
        opened.forEach(c -> states.computeIfAbsent(c.nominationId(), id -> new TreeMap<>())
                .put(c.kind().name(), c.state().name()));
        return states;
    }

    private static List<Clearance> of(Request request) {
        return request.withinTheDistrict()
                ? List.of()
                : List.of(
                        clearance(request, ClearanceKind.TICKET, request.departsFrom()),
                        clearance(request, ClearanceKind.VILLAGE_EXIT, request.origin()));
    }

    @Override
    public void end(Collection<UUID> nominationIds) {
        clearances.lapseOfNominations(nominationIds);
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
