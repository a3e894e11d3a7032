package org.fugong.transport.journey.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.transport.charter.application.CharterDesk;
import org.fugong.transport.charter.application.HeldCharter;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.journey.domain.CallOutcome;
import org.fugong.transport.journey.domain.FollowUpRule;
import org.fugong.transport.journey.domain.Reconciliation;
import org.fugong.transport.roster.application.ReadRoster;
import org.fugong.transport.roster.application.RosterPart;

/** Calls to those who are missing or not taken over, until each is accounted for. */
@ApplicationScoped
public class FollowUp {

    private final CharterDesk charters;
    private final ReadRoster rosters;
    private final Journeys journeys;
    private final JourneyEvents events;
    private final JourneyCourse course;

    FollowUp(CharterDesk charters, ReadRoster rosters, Journeys journeys, JourneyEvents events, JourneyCourse course) {
        this.charters = charters;
        this.rosters = rosters;
        this.journeys = journeys;
        this.events = events;
        this.course = course;
    }

    /**
     * What came of a call.
     *
     * @param scope whose travellers the caller may speak of
     */
    public record Made(
            UUID workerId,
            CallOutcome outcome,
            Optional<Instant> nextCallAt,
            @Nullable PersonalData note,
            String by,
            Scope scope) {}

    /** The outcome. */
    public sealed interface Result {}

    /** Kept; {@code state} is the charter's after it. */
    public record FollowedUp(Journeys.Call call, String state, Reconciliation reconciliation) implements Result {}

    /** It can't be recorded so. */
    public record Objected(FollowUpRule.Objection objection) implements Result {}

    /** The traveller is not missing, and not waiting to be taken over. */
    public record NotMissing() implements Result {}

    /** There is no such charter, or the traveller is not on its roster as far as the caller may see. */
    public record NotThere() implements Result {}

    @Transactional
    public Result record(UUID charterId, Made made) {
        Optional<HeldCharter> held = charters.hold(charterId);
        Optional<RosterPart> visible = held.flatMap(h -> rosters.read(charterId, made.scope()));
        if (held.isEmpty() || visible.isEmpty()) {
            return new NotThere();
        }
        Optional<RosterPart.Line> traveller = visible.get().lines().stream()
                .filter(t -> t.workerId().equals(made.workerId()))
                .findFirst();
        if (traveller.isEmpty()) {
            return new NotThere();
        }
        HeldCharter charter = held.get();
        JourneyState before = JourneyState.read(
                charterId, rosters.read(charterId, Scope.DISTRICT).orElseThrow().lines(), journeys);
        if (!before.reconciliation().isUnsettled(made.workerId())) {
            return new NotMissing();
        }
        Optional<FollowUpRule.Objection> objection =
                FollowUpRule.objection(made.outcome(), made.nextCallAt(), charter.heldAt());
        if (objection.isPresent()) {
            return new Objected(objection.get());
        }
        Journeys.Call call = new Journeys.Call(
                UUID.randomUUID(),
                made.workerId(),
                traveller.get().enterpriseId(),
                made.outcome(),
                made.nextCallAt(),
                charter.heldAt(),
                made.by(),
                made.note());
        journeys.add(charterId, call);
        events.followedUp(charterId, call);
        JourneyState after = before.with(call);
        String state = course.follow(charter, after).state();
        return new FollowedUp(
                call, state, new JourneyState(visible.get().lines(), after.reports(), after.calls()).reconciliation());
    }
}
