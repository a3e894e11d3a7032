package org.fugong.transport.journey.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.fugong.transport.journey.domain.Progress;
import org.fugong.transport.journey.domain.Reconciliation;
import org.fugong.transport.journey.domain.ReportRule;
import org.fugong.transport.roster.application.RosterPart;

/**
 * All that is known of a charter's journey.
 *
 * @param travellers those of the roster whom the reader may see, by seat
 * @param reports of theirs, in the order in which they came
 * @param calls to them, in the order in which they were made
 */
public record JourneyState(List<RosterPart.Line> travellers, List<Journeys.Kept> reports, List<Journeys.Call> calls) {

    static JourneyState read(UUID charterId, List<RosterPart.Line> travellers, Journeys journeys) {
        Set<UUID> visible = travellers.stream().map(RosterPart.Line::workerId).collect(Collectors.toSet());
        return new JourneyState(
                travellers,
                journeys.reports(charterId).stream()
                        .filter(r -> visible.contains(r.workerId()))
                        .toList(),
                journeys.calls(charterId).stream()
                        .filter(c -> visible.contains(c.workerId()))
                        .toList());
    }

    public Map<UUID, Progress> progress() {
        Map<UUID, List<ReportRule.Earlier>> said = new LinkedHashMap<>();
        reports.forEach(
                r -> said.computeIfAbsent(r.workerId(), id -> new ArrayList<>()).add(r.earlier()));
        Map<UUID, Progress> progress = new HashMap<>();
        said.forEach((id, list) -> progress.put(id, Progress.of(list)));
        return progress;
    }

    /** The last call to each. */
    public Map<UUID, Journeys.Call> lastCalls() {
        Map<UUID, Journeys.Call> last = new HashMap<>();
        calls.forEach(call -> last.put(call.workerId(), call));
        return last;
    }

    public Reconciliation reconciliation() {
        Set<UUID> accounted = new HashSet<>();
        lastCalls().forEach((id, call) -> {
            if (call.accountsFor()) {
                accounted.add(id);
            }
        });
        return Reconciliation.of(
                travellers.stream().map(RosterPart.Line::workerId).toList(), progress(), accounted);
    }

    /** What was said of one traveller, in the order in which it came. */
    public List<Journeys.Kept> reportsOf(UUID workerId) {
        return reports.stream().filter(r -> r.workerId().equals(workerId)).toList();
    }

    public Optional<RosterPart.Line> traveller(UUID workerId) {
        return travellers.stream().filter(t -> t.workerId().equals(workerId)).findFirst();
    }

    JourneyState with(List<Journeys.Kept> fresh) {
        List<Journeys.Kept> all = new ArrayList<>(reports);
        all.addAll(fresh);
        return new JourneyState(travellers, all, calls);
    }

    JourneyState with(Journeys.Call fresh) {
        List<Journeys.Call> all = new ArrayList<>(calls);
        all.add(fresh);
        return new JourneyState(travellers, reports, all);
    }

    JourneyState withdrawing(Set<UUID> ids, Journeys.Withdrawn why) {
        return new JourneyState(
                travellers,
                reports.stream()
                        .map(r -> !ids.contains(r.id())
                                ? r
                                : new Journeys.Kept(
                                        r.id(),
                                        r.workerId(),
                                        r.enterpriseId(),
                                        r.report(),
                                        r.effect(),
                                        r.receivedAt(),
                                        r.by(),
                                        r.place(),
                                        r.receivedBy(),
                                        why))
                        .toList(),
                calls);
    }

    /** The earliest of a time that somebody says and the one at which we heard it: nothing happens in the future. */
    static Instant notAfter(Instant said, Instant heard) {
        return said.isAfter(heard) ? heard : said;
    }
}
