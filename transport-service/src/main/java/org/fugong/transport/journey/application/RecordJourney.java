package org.fugong.transport.journey.application;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fugong.transport.charter.application.CharterDesk;
import org.fugong.transport.charter.application.CharterDesk.Stage;
import org.fugong.transport.charter.application.HeldCharter;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.journey.domain.Reconciliation;
import org.fugong.transport.roster.application.ReadRoster;
import org.fugong.transport.roster.application.RosterPart;

/** Records who boarded and who arrived, and holds both against the roster. */
@ApplicationScoped
public class RecordJourney {

    private final CharterDesk charters;
    private final ReadRoster rosters;
    private final Journeys journeys;
    private final JourneyEvents events;

    RecordJourney(CharterDesk charters, ReadRoster rosters, Journeys journeys, JourneyEvents events) {
        this.charters = charters;
        this.rosters = rosters;
        this.journeys = journeys;
        this.events = events;
    }

    /** What became of one id of the list. */
    public enum Outcome {
        RECORDED,
        /** Was recorded before: nothing changes. */
        REPEATED,
        NOT_ON_ROSTER
    }

    /** One id of the list and what became of it. */
    public record Line(UUID workerId, Outcome outcome) {}

    /** The outcome. */
    public sealed interface Result {}

    /** Recorded; {@code state} is the charter's after it. */
    public record Recorded(String state, List<Line> lines, Reconciliation reconciliation) implements Result {}

    /** The charter is in a state in which this can't happen. */
    public record Refused(String reason, String state) implements Result {}

    public record NoSuchCharter() implements Result {}

    /** Records boardings or arrivals; an id that is not on the roster fails alone. */
    @Transactional
    public Result record(UUID charterId, Stage stage, List<UUID> workerIds, String by) {
        Optional<HeldCharter> held = charters.hold(charterId);
        if (held.isEmpty()) {
            return new NoSuchCharter();
        }
        HeldCharter charter = held.get();
        Optional<String> objection = charters.objection(charter, stage);
        if (objection.isPresent()) {
            return new Refused(objection.get(), charter.state());
        }
        List<RosterPart.Line> roster =
                rosters.read(charterId, Scope.DISTRICT).orElseThrow().lines();
        List<Line> lines = new ArrayList<>();
        List<RosterPart.Line> fresh = sort(workerIds, roster, recordedBefore(charterId, stage), lines);
        if (!fresh.isEmpty()) {
            if (stage == Stage.BOARDING) {
                journeys.recordBoarded(charterId, fresh, charter.heldAt(), by);
                events.boarded(charterId, fresh, charter.heldAt());
            } else {
                journeys.recordArrived(charterId, fresh, charter.heldAt(), by);
                events.arrived(charterId, fresh, charter.heldAt());
            }
            charter = charters.advance(charter, stage);
        }
        return new Recorded(charter.state(), lines, ReadJourney.reconcile(roster, journeys, charterId));
    }

    private Set<UUID> recordedBefore(UUID charterId, Stage stage) {
        return (stage == Stage.BOARDING ? journeys.boarded(charterId) : journeys.arrived(charterId)).keySet();
    }

    /** Tells in {@code lines} what becomes of each id, and returns those that are to be recorded. */
    private static List<RosterPart.Line> sort(
            List<UUID> workerIds, List<RosterPart.Line> roster, Set<UUID> before, List<Line> lines) {
        Map<UUID, RosterPart.Line> travellers =
                roster.stream().collect(Collectors.toMap(RosterPart.Line::workerId, Function.identity()));
        List<RosterPart.Line> fresh = new ArrayList<>();
        for (UUID id : new LinkedHashSet<>(workerIds)) {
            RosterPart.Line traveller = travellers.get(id);
            if (traveller == null) {
                lines.add(new Line(id, Outcome.NOT_ON_ROSTER));
            } else if (before.contains(id)) {
                lines.add(new Line(id, Outcome.REPEATED));
            } else {
                lines.add(new Line(id, Outcome.RECORDED));
                fresh.add(traveller);
            }
        }
        return fresh;
    }
}
