package org.fugong.reporting.advice.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.advice.domain.Advice;
import org.fugong.reporting.advice.domain.Advisor;
import org.fugong.reporting.advice.domain.Outcome;
import org.fugong.reporting.advice.domain.Situation;
import org.fugong.reporting.charter.application.JourneyView;
import org.fugong.reporting.charter.application.Journeys;
import org.fugong.reporting.dashboard.application.Town;
import org.fugong.reporting.dashboard.application.Towns;
import org.fugong.reporting.funnel.application.People;
import org.fugong.reporting.funnel.application.PersonView;
import org.fugong.reporting.intake.application.Intake;
import org.fugong.reporting.intake.application.IntakeState;
import org.fugong.reporting.labour.application.Labour;
import org.fugong.reporting.labour.application.Surplus;
import org.fugong.reporting.resumption.application.EnterpriseStatus;
import org.fugong.reporting.resumption.application.Resumptions;

/** Gives each enterprise its own advice on labour, keeps what was given, and tells what came of it. */
@ApplicationScoped
public class Advising {
    /** By which rules advice is given. Changes when a rule does. */
    static final String RULE_VERSION = "advice-1";

    /** More workers than any enterprise of the district has. */
    private static final int MOST_WORKERS = 20_000;

    private final People people;
    private final Journeys journeys;
    private final Labour labour;
    private final Resumptions resumptions;
    private final Towns towns;
    private final Intake intake;
    private final AdviceStore store;
    private final Clock clock;
    private final ZoneId zone;
    private final int proposeFrom;

    /** @param proposeFrom {@code fugong.reporting.propose-charter-from}: people of one county from which a charter is proposed */
    Advising(
            People people,
            Journeys journeys,
            Labour labour,
            Resumptions resumptions,
            Towns towns,
            Intake intake,
            AdviceStore store,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone,
            @ConfigProperty(name = "fugong.reporting.propose-charter-from") int proposeFrom) {
        this.people = people;
        this.journeys = journeys;
        this.labour = labour;
        this.resumptions = resumptions;
        this.towns = towns;
        this.intake = intake;
        this.store = store;
        this.clock = clock;
        this.zone = zone;
        this.proposeFrom = proposeFrom;
    }

    /** The advice for an enterprise; what can be followed is kept from its first showing on. */
    @Transactional
    public EnterpriseAdvice advise(EnterpriseStatus enterprise) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        IntakeState state = intake.state();
        List<Advice> advice = Advisor.advise(situation(enterprise, now), proposeFrom);
        List<AdviceStore.Given> given = new ArrayList<>();
        for (Advice one : advice) {
            if (one.kind().canBeFollowed()) {
                given.add(new AdviceStore.Given(
                        enterprise.id(), one.kind().name(), one.subject(), now, Math.toIntExact(one.people())));
            }
        }
        store.give(given);
        return new EnterpriseAdvice(
                enterprise.id(), enterprise.name(), RULE_VERSION, state.asOf(), state.takenAt(), state.lag(), advice);
    }

    /** Advice that was given and what came of it, the latest first; one more than the limit tells that there is more. */
    public List<AdviceOutcome> outcomes(
            @Nullable String town, @Nullable UUID enterpriseId, AdviceStore.@Nullable Given after, int limit) {
        Instant now = clock.instant();
        return store.given(town, enterpriseId, after, limit + 1).stream()
                .map(followed -> outcome(followed, now))
                .toList();
    }

    private static AdviceOutcome outcome(AdviceStore.Followed f, Instant now) {
        AdviceStore.Given given = f.given();
        Outcome outcome = Outcome.of(f.done(), f.arrived(), f.ends(), f.over(), now);
        return new AdviceOutcome(
                given.enterpriseId(),
                f.name(),
                f.town(),
                given.kind(),
                given.subject(),
                f.subjectName(),
                given.givenAt(),
                given.people(),
                outcome.state().name(),
                outcome.done(),
                outcome.arrived());
    }

    private Situation situation(EnterpriseStatus enterprise, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<PersonView> all = people.ofEnterprise(enterprise.id(), MOST_WORKERS);
        List<PersonView> own = all.stream()
                .filter(person -> enterprise.id().equals(person.employerId()))
                .toList();
        long borrowed = all.stream()
                .filter(person -> !enterprise.id().equals(person.employerId()))
                .filter(person -> onDuty(person, today))
                .count();
        Map<UUID, List<JourneyView>> ways = new HashMap<>();
        journeys.of(own.stream().map(PersonView::id).toList())
                .forEach(way -> ways.computeIfAbsent(way.workerId(), id -> new ArrayList<>())
                        .add(way));
        return new Situation(
                resumptions.headcount(enterprise.id()).orElse(null),
                own.stream()
                        .map(person -> worker(person, ways.getOrDefault(person.id(), List.of()), today))
                        .toList(),
                Math.toIntExact(borrowed),
                journeys.openAt(now).stream()
                        .map(c -> new Situation.Charter(c.id(), c.name(), c.division(), c.deadline(), c.seatsLeft()))
                        .toList(),
                lenders(enterprise, today));
    }

    private Situation.Worker worker(PersonView person, List<JourneyView> ways, LocalDate today) {
        PersonView.Code code = person.code();
        PersonView.Lent lent = person.lent();
        boolean away = lent != null && !today.isBefore(lent.from()) && !today.isAfter(lent.until());
        List<JourneyView> planned = ways.stream().filter(JourneyView::planned).toList();
        return new Situation.Worker(
                person.origin(),
                away || onDuty(person, today),
                person.arrived() != null,
                person.completed() != null,
                code == null ? null : Situation.Colour.valueOf(code.colour()),
                code == null ? null : code.until(),
                !planned.isEmpty(),
                planned.stream()
                        .flatMap(way -> way.clearances().stream())
                        .filter(clearance -> Boolean.FALSE.equals(clearance.granted()))
                        .map(JourneyView.Clearance::kind)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private boolean onDuty(PersonView person, LocalDate today) {
        PersonView.Gate passage = person.passage();
        return passage != null
                && passage.entry()
                && LocalDate.ofInstant(passage.at(), zone).equals(today);
    }

    /** The nearest first: of the own town, then by the way over the map of towns, then those with the most people. */
    private List<Situation.Lender> lenders(EnterpriseStatus enterprise, LocalDate today) {
        return labour.surpluses(today).stream()
                .filter(surplus -> !surplus.lenderId().equals(enterprise.id()))
                .sorted(Comparator.comparingInt((Surplus surplus) -> distance(enterprise.town(), surplus.town()))
                        .thenComparing(Surplus::people, Comparator.reverseOrder())
                        .thenComparing(Surplus::entryId))
                .map(s -> new Situation.Lender(
                        s.entryId(),
                        s.lenderName(),
                        s.town().equals(enterprise.town()),
                        s.occupation(),
                        s.skills(),
                        s.people(),
                        s.until()))
                .toList();
    }

    private int distance(String from, String to) {
        if (from.equals(to)) {
            return 0;
        }
        Town a = towns.find(from).orElse(null);
        Town b = towns.find(to).orElse(null);
        return a == null || b == null
                ? Integer.MAX_VALUE
                : Math.abs(a.column() - b.column()) + Math.abs(a.row() - b.row());
    }
}
