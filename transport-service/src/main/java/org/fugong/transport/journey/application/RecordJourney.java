package org.fugong.transport.journey.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.transport.charter.application.CharterDesk;
import org.fugong.transport.charter.application.HeldCharter;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.journey.domain.JourneyStage;
import org.fugong.transport.journey.domain.Reconciliation;
import org.fugong.transport.journey.domain.Report;
import org.fugong.transport.journey.domain.ReportEffect;
import org.fugong.transport.journey.domain.ReportRule;
import org.fugong.transport.journey.domain.Reporter;
import org.fugong.transport.roster.application.ReadRoster;
import org.fugong.transport.roster.application.RosterPart;

/** Records who boarded, who arrived and who was handed over, and holds all three against the roster. */
@ApplicationScoped
public class RecordJourney {

    private final CharterDesk charters;
    private final ReadRoster rosters;
    private final Journeys journeys;
    private final JourneyEvents events;
    private final JourneyCourse course;

    RecordJourney(
            CharterDesk charters, ReadRoster rosters, Journeys journeys, JourneyEvents events, JourneyCourse course) {
        this.charters = charters;
        this.rosters = rosters;
        this.journeys = journeys;
        this.events = events;
        this.course = course;
    }

    /**
     * What somebody says of several travellers.
     *
     * @param scope whose travellers they may speak of; others are not on the roster for them
     * @param by subject of the official or contact, or the source of the agency's event
     * @param place where the hand-over was, if said
     * @param receivedBy who took the workers over, if said: a person's name
     */
    public record Said(
            JourneyStage stage,
            List<Mark> marks,
            Reporter reporter,
            String by,
            Scope scope,
            @Nullable String place,
            @Nullable PersonalData receivedBy) {}

    /**
     * What is said of one traveller.
     *
     * @param at when it happened, if said; a time ahead of the database's clock is a wrong clock, and counts as now
     */
    public record Mark(UUID workerId, boolean present, Optional<Instant> at, OptionalInt stop) {}

    /** What became of one mark. */
    public enum Outcome {
        RECORDED,
        /** Was said before by the same: nothing changes. */
        REPEATED,
        /** Somebody else said so before: kept as a confirmation. */
        CONFIRMED,
        /** Denies what counts: kept and shown. */
        CONTRADICTS,
        /** Not there, as nobody denies: kept as the last that is known. */
        NOTED,
        NOT_ON_ROSTER
    }

    /** One mark and what became of it. */
    public record Line(UUID workerId, Outcome outcome) {}

    /** The outcome. */
    public sealed interface Result {}

    /** Recorded; {@code state} is the charter's after it. */
    public record Recorded(String state, List<Line> lines, Reconciliation reconciliation) implements Result {}

    /** The charter is in a state in which this can't happen. */
    public record Refused(String reason, String state) implements Result {}

    public record NoSuchCharter() implements Result {}

    /** Records what is said, in whatever order it comes; a traveller who is not on the roster fails alone. */
    @Transactional
    public Result record(UUID charterId, Said said) {
        Optional<HeldCharter> held = charters.hold(charterId);
        if (held.isEmpty()) {
            return new NoSuchCharter();
        }
        HeldCharter charter = held.get();
        Optional<String> objection = charters.objectionToRecords(charter);
        if (objection.isPresent()) {
            return new Refused(objection.get(), charter.state());
        }
        JourneyState before = JourneyState.read(
                charterId, rosters.read(charterId, Scope.DISTRICT).orElseThrow().lines(), journeys);
        Map<UUID, RosterPart.Line> travellers = visible(charterId, said.scope()).stream()
                .collect(Collectors.toMap(RosterPart.Line::workerId, Function.identity()));
        List<Line> lines = new ArrayList<>();
        List<Journeys.Kept> fresh = judge(said, travellers, before, charter.heldAt(), lines);
        JourneyState after = before.with(fresh);
        if (!fresh.isEmpty()) {
            journeys.add(charterId, fresh);
            events.counted(
                    charterId,
                    fresh.stream()
                            .filter(k -> k.effect() == ReportEffect.COUNTS)
                            .toList());
            charter = course.follow(charter, after);
        }
        return new Recorded(charter.state(), lines, ofScope(after, travellers).reconciliation());
    }

    private List<RosterPart.Line> visible(UUID charterId, Scope scope) {
        return rosters.read(charterId, scope).map(RosterPart::lines).orElse(List.of());
    }

    private static JourneyState ofScope(JourneyState all, Map<UUID, RosterPart.Line> travellers) {
        return new JourneyState(
                all.travellers().stream()
                        .filter(t -> travellers.containsKey(t.workerId()))
                        .toList(),
                all.reports(),
                all.calls());
    }

    /** Tells in {@code lines} what becomes of each mark, and returns what is to be kept. */
    private static List<Journeys.Kept> judge(
            Said said, Map<UUID, RosterPart.Line> travellers, JourneyState before, Instant now, List<Line> lines) {
        Map<UUID, List<ReportRule.Earlier>> earlier = new HashMap<>();
        before.reports().stream()
                .filter(r -> r.report().stage() == said.stage())
                .forEach(r -> earlier.computeIfAbsent(r.workerId(), id -> new ArrayList<>())
                        .add(r.earlier()));
        List<Journeys.Kept> fresh = new ArrayList<>();
        for (Mark mark : said.marks()) {
            RosterPart.Line traveller = travellers.get(mark.workerId());
            if (traveller == null) {
                lines.add(new Line(mark.workerId(), Outcome.NOT_ON_ROSTER));
                continue;
            }
            Report report = new Report(
                    said.stage(),
                    mark.present(),
                    JourneyState.notAfter(mark.at().orElse(now), now),
                    mark.stop(),
                    said.reporter());
            List<ReportRule.Earlier> of = earlier.computeIfAbsent(mark.workerId(), id -> new ArrayList<>());
            ReportEffect effect = ReportRule.effect(report, of);
            lines.add(new Line(mark.workerId(), outcome(effect)));
            if (effect != ReportEffect.REPEATS) {
                of.add(new ReportRule.Earlier(report, effect == ReportEffect.COUNTS, false));
                fresh.add(new Journeys.Kept(
                        UUID.randomUUID(),
                        mark.workerId(),
                        traveller.enterpriseId(),
                        report,
                        effect,
                        now,
                        said.by(),
                        said.place(),
                        said.receivedBy(),
                        null));
            }
        }
        return fresh;
    }

    private static Outcome outcome(ReportEffect effect) {
        return switch (effect) {
            case COUNTS -> Outcome.RECORDED;
            case REPEATS -> Outcome.REPEATED;
            case CONFIRMS -> Outcome.CONFIRMED;
            case CONTRADICTS -> Outcome.CONTRADICTS;
            case NOTED -> Outcome.NOTED;
        };
    }
}
