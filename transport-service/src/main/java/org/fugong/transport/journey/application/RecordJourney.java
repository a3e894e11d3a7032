package org.fugong.transport.journey.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fugong.transport.charter.application.Charters;
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.charter.application.Nominations;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterLifecycle;
import org.fugong.transport.charter.domain.CharterMove;
import org.fugong.transport.charter.domain.CharterState;
import org.fugong.transport.journey.domain.Reconciliation;
import org.fugong.transport.roster.application.Rosters;
import org.fugong.transport.roster.domain.Roster;
import org.fugong.transport.roster.domain.Traveller;

/** Records who boarded and who arrived, and holds both against the roster. */
@ApplicationScoped
public class RecordJourney {

    private final Charters charters;
    private final Nominations nominations;
    private final Rosters rosters;
    private final Journeys journeys;
    private final JourneyEvents events;
    private final DatabaseClock clock;

    RecordJourney(
            Charters charters,
            Nominations nominations,
            Rosters rosters,
            Journeys journeys,
            JourneyEvents events,
            DatabaseClock clock) {
        this.charters = charters;
        this.nominations = nominations;
        this.rosters = rosters;
        this.journeys = journeys;
        this.events = events;
        this.clock = clock;
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

    public record Recorded(CharterState state, List<Line> lines, Reconciliation reconciliation) implements Result {}

    /** The charter is in a state in which this can't happen. */
    public record Refused(String reason, CharterState state) implements Result {}

    public record NoSuchCharter() implements Result {}

    /** Records boardings ({@code BOARD}) or arrivals ({@code ARRIVE}); an id that is not on the roster fails alone. */
    @Transactional
    public Result record(UUID charterId, CharterMove move, List<UUID> workerIds, String by) {
        Optional<Charter> locked = charters.lock(charterId);
        if (locked.isEmpty()) {
            return new NoSuchCharter();
        }
        Charter charter = locked.get();
        CharterLifecycle.Step step = CharterLifecycle.step(charter.state(), move);
        if (step instanceof CharterLifecycle.Fails fails) {
            return new Refused(fails.reason(), charter.state());
        }
        CharterState next = ((CharterLifecycle.Leads) step).to();
        Roster roster = rosters.latest(charterId).orElseThrow();
        Map<UUID, Traveller> travellers =
                roster.travellers().stream().collect(Collectors.toMap(Traveller::workerId, Function.identity()));
        Set<UUID> before =
                (move == CharterMove.BOARD ? journeys.boarded(charterId) : journeys.arrived(charterId)).keySet();
        List<Line> lines = new ArrayList<>();
        List<Traveller> fresh = new ArrayList<>();
        for (UUID id : new LinkedHashSet<>(workerIds)) {
            Traveller traveller = travellers.get(id);
            if (traveller == null) {
                lines.add(new Line(id, Outcome.NOT_ON_ROSTER));
            } else if (before.contains(id)) {
                lines.add(new Line(id, Outcome.REPEATED));
            } else {
                lines.add(new Line(id, Outcome.RECORDED));
                fresh.add(traveller);
            }
        }
        CharterState state = charter.state();
        if (!fresh.isEmpty()) {
            write(charter, move, next, fresh, by);
            state = next;
        }
        return new Recorded(state, lines, reconcile(roster));
    }

    private void write(Charter charter, CharterMove move, CharterState next, List<Traveller> fresh, String by) {
        Instant now = clock.now();
        if (move == CharterMove.BOARD) {
            journeys.recordBoarded(charter.id(), fresh, now, by);
            events.boarded(charter.id(), fresh, now);
        } else {
            journeys.recordArrived(charter.id(), fresh, now, by);
            events.arrived(charter.id(), fresh, now);
        }
        if (next != charter.state()) {
            charters.move(charter, next);
            if (next == CharterState.ARRIVED) {
                nominations.settleAtArrival(charter.id());
            }
        }
    }

    private Reconciliation reconcile(Roster roster) {
        return ReadJourney.reconcile(roster.travellers(), journeys, roster.charterId());
    }
}
