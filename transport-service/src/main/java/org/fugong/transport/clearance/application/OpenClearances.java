package org.fugong.transport.clearance.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.transport.charter.application.ClearanceDesk;
import org.fugong.transport.clearance.application.Clearances.Judged;
import org.fugong.transport.clearance.domain.AnswerEffect;
import org.fugong.transport.clearance.domain.Clearance;
import org.fugong.transport.clearance.domain.ClearanceKind;
import org.fugong.transport.clearance.domain.ClearanceState;
import org.fugong.transport.clearance.domain.HealthColour;
import org.fugong.transport.clearance.domain.OwnDeadline;

/** Opens the clearances that a charter asks for, also of one that waits: they may move up at any moment. */
@ApplicationScoped
class OpenClearances implements ClearanceDesk {

    private static final Set<ClearanceKind> USUAL = EnumSet.of(ClearanceKind.TICKET, ClearanceKind.VILLAGE_EXIT);

    private final Clearances clearances;
    private final HealthCodes codes;
    private final ClearanceEvents events;
    private final OwnDeadline deadlines;

    OpenClearances(
            Clearances clearances,
            HealthCodes codes,
            ClearanceEvents events,
            @ConfigProperty(name = "fugong.transport.clearance.village-exit-margin") Duration villageExit,
            @ConfigProperty(name = "fugong.transport.clearance.origin-bureau-margin") Duration originBureau) {
        this.clearances = clearances;
        this.codes = codes;
        this.events = events;
        this.deadlines = new OwnDeadline(villageExit, originBureau);
    }

    @Override
    public void ask(UUID charterId, Set<String> kinds) {
        EnumSet<ClearanceKind> named = EnumSet.noneOf(ClearanceKind.class);
        kinds.forEach(kind -> named.add(ClearanceKind.valueOf(kind)));
        clearances.ask(charterId, named);
    }

    @Override
    public Set<String> asked(UUID charterId) {
        Set<String> names = new LinkedHashSet<>();
        clearances.asked(List.of(charterId)).getOrDefault(charterId, USUAL).forEach(kind -> names.add(kind.name()));
        return names;
    }

    @Override
    public Map<UUID, Map<String, String>> open(List<Request> requests) {
        Set<UUID> charters = new HashSet<>();
        requests.forEach(r -> charters.add(r.charterId()));
        Map<UUID, Set<ClearanceKind>> asked = clearances.asked(charters);
        List<Clearance> opened = new ArrayList<>();
        for (Request request : requests) {
            for (ClearanceKind kind : asked.getOrDefault(request.charterId(), USUAL)) {
                if (!request.withinTheDistrict() || kind == ClearanceKind.HEALTH_CODE) {
                    opened.add(clearance(request, kind));
                }
            }
        }
        Map<UUID, Map<String, String>> states = new HashMap<>();
        if (opened.isEmpty()) {
            return states;
        }
        clearances.addAll(opened);
        events.requested(opened);
        opened.forEach(c -> states.computeIfAbsent(c.nominationId(), id -> new TreeMap<>())
                .put(c.kind().name(), c.state().name()));
        for (Clearance green : grantedByTheirCode(opened)) {
            states.getOrDefault(green.nominationId(), Map.of())
                    .put(green.kind().name(), green.state().name());
        }
        return states;
    }

    /**
     * Whoever has a green code is cleared at once. Any other colour is left to {@link AnswerHealthCodes}, soon after: it ends
     * the nomination, which has to be there before.
     */
    private List<Clearance> grantedByTheirCode(List<Clearance> opened) {
        List<Clearance> asking = opened.stream()
                .filter(c -> c.kind() == ClearanceKind.HEALTH_CODE)
                .toList();
        if (asking.isEmpty()) {
            return List.of();
        }
        Map<UUID, HealthCodes.Code> known =
                codes.find(asking.stream().map(Clearance::workerId).toList());
        List<Clearance> granted = new ArrayList<>();
        List<Judged> judged = new ArrayList<>();
        List<ClearanceEvents.Decided> decided = new ArrayList<>();
        for (Clearance c : asking) {
            HealthCodes.Code code = known.get(c.workerId());
            if (code != null && code.colour() == HealthColour.GREEN) {
                Answer answer = AnswerHealthCodes.answer(c.id(), code);
                granted.add(c.in(ClearanceState.GRANTED));
                judged.add(new Judged(answer, AnswerEffect.DECIDED, false));
                decided.add(new ClearanceEvents.Decided(c, answer, c.requestedAt()));
            }
        }
        if (!granted.isEmpty()) {
            clearances.recordAll(judged, asking.get(0).requestedAt());
            clearances.decideAll(
                    judged.stream().map(Judged::answer).toList(), asking.get(0).requestedAt());
            events.decided(decided);
        }
        return granted;
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

    private Clearance clearance(Request request, ClearanceKind kind) {
        return new Clearance(
                UUID.randomUUID(),
                request.charterId(),
                request.nominationId(),
                request.workerId(),
                kind,
                kind == ClearanceKind.TICKET ? request.departsFrom() : request.origin(),
                deadlines.of(kind, request.at(), request.dueAt()),
                request.dueAt(),
                request.at(),
                ClearanceState.OPEN,
                false);
    }
}
