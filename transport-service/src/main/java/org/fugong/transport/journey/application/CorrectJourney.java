package org.fugong.transport.journey.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fugong.transport.charter.application.CharterDesk;
import org.fugong.transport.charter.application.HeldCharter;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.journey.domain.JourneyStage;
import org.fugong.transport.journey.domain.Reconciliation;
import org.fugong.transport.journey.domain.ReportEffect;
import org.fugong.transport.journey.domain.Reporter;
import org.fugong.transport.roster.application.ReadRoster;
import org.fugong.transport.roster.application.RosterPart;

/** Takes back a wrong tick. It stays as history, with who took it back and why. */
@ApplicationScoped
public class CorrectJourney {

    private final CharterDesk charters;
    private final ReadRoster rosters;
    private final Journeys journeys;
    private final JourneyEvents events;
    private final JourneyCourse course;

    CorrectJourney(
            CharterDesk charters, ReadRoster rosters, Journeys journeys, JourneyEvents events, JourneyCourse course) {
        this.charters = charters;
        this.rosters = rosters;
        this.journeys = journeys;
        this.events = events;
        this.course = course;
    }

    /** The outcome. */
    public sealed interface Result {}

    /** Taken back; {@code state} is the charter's after it. */
    public record Corrected(String state, Reconciliation reconciliation) implements Result {}

    /** Nobody said that this traveller was there, so there is nothing to take back. */
    public record NothingToCorrect() implements Result {}

    /** There is no such charter, or the traveller is not on its roster. */
    public record NotThere() implements Result {}

    /**
     * Takes back that a traveller boarded, arrived or was handed over: what counts, and what officials and the employer
     * said to the same effect. What the railway says besides stays, and shows as a contradiction.
     */
    @Transactional
    public Result correct(UUID charterId, UUID workerId, JourneyStage stage, String reason, String by) {
        Optional<HeldCharter> held = charters.hold(charterId);
        Optional<RosterPart> roster = held.flatMap(h -> rosters.read(charterId, Scope.DISTRICT));
        if (held.isEmpty() || roster.isEmpty()) {
            return new NotThere();
        }
        JourneyState before = JourneyState.read(charterId, roster.get().lines(), journeys);
        if (before.traveller(workerId).isEmpty()) {
            return new NotThere();
        }
        List<Journeys.Kept> standing = before.reports().stream()
                .filter(r -> r.isOf(workerId, stage) && r.report().present() && r.withdrawn() == null)
                .toList();
        Optional<Journeys.Kept> counting =
                standing.stream().filter(r -> r.effect() == ReportEffect.COUNTS).findFirst();
        if (counting.isEmpty()) {
            return new NothingToCorrect();
        }
        Set<UUID> wrong = standing.stream()
                .filter(r -> r.effect() == ReportEffect.COUNTS || r.report().reporter() != Reporter.RAILWAY)
                .map(Journeys.Kept::id)
                .collect(Collectors.toSet());
        HeldCharter charter = held.get();
        Journeys.Withdrawn why = new Journeys.Withdrawn(charter.heldAt(), by, reason);
        journeys.withdraw(List.copyOf(wrong), why);
        events.withdrawn(charterId, counting.get(), charter.heldAt());
        JourneyState after = before.withdrawing(wrong, why);
        return new Corrected(course.follow(charter, after).state(), after.reconciliation());
    }
}
