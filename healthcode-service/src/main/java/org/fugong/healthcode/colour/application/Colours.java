package org.fugong.healthcode.colour.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.healthcode.colour.domain.Cause;
import org.fugong.healthcode.colour.domain.CheckIns;
import org.fugong.healthcode.colour.domain.Colour;
import org.fugong.healthcode.colour.domain.ColourPolicy;
import org.fugong.healthcode.colour.domain.Declared;
import org.fugong.healthcode.colour.domain.Exposure;
import org.fugong.healthcode.colour.domain.Fact;
import org.fugong.healthcode.colour.domain.Recovery;
import org.fugong.healthcode.colour.domain.Standing;

/** Turns facts into colours, and publishes each colour with its cause. */
@ApplicationScoped
public class Colours {

    private static final int SWEEP = 500;

    /**
     * A completed declaration.
     *
     * @param version 1 for the first
     * @param previousAt when the version before was completed; null for the first
     */
    public record Declaration(
            UUID personId,
            long number,
            int version,
            @Nullable Instant previousAt,
            boolean symptoms,
            boolean contact,
            List<String> stayedIn) {}

    /**
     * An agency's report.
     *
     * @param area six-digit division code where the kind names one, else empty
     * @param publisher who reported
     */
    public record Report(UUID personId, Exposure exposure, Instant from, String area, String publisher) {}

    private final StandingStore store;
    private final RulesInForce rules;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    Colours(StandingStore store, RulesInForce rules, Outbox outbox, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** For how long a declaration can be taken back by a new one. */
    public Duration correctionWindow() {
        return rules.at(clock.instant()).correctionWindow();
    }

    /** Takes a declaration of each person: what agencies reported before the person was known counts from now on too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, PersonStanding> declared(List<Declaration> declarations, Instant at) {
        if (declarations.isEmpty()) {
            return Map.of();
        }
        ColourPolicy policy = rules.at(at);
        Map<UUID, Long> numbers = new HashMap<>();
        declarations.forEach(d -> numbers.put(d.personId(), d.number()));
        Map<UUID, PersonStanding> before = store.lockDeclared(numbers);
        Map<UUID, List<Fact>> fresh = new LinkedHashMap<>();
        for (Declaration declaration : declarations) {
            Instant previous = declaration.previousAt();
            if (previous != null && policy.corrects(previous, at)) {
                store.withdraw(declaration.personId(), declaration.version() - 1, at);
            }
            Declared told = new Declared(declaration.symptoms(), declaration.contact(), declaration.stayedIn());
            fresh.put(declaration.personId(), ColourPolicy.factsOf(told, declaration.version(), at));
        }
        fresh.values().removeIf(List::isEmpty);
        if (!fresh.isEmpty()) {
            store.add(fresh, policy.version());
        }
        Map<UUID, PersonStanding> after = new HashMap<>();
        settle(before, at).forEach(p -> after.put(p.personId(), p));
        return after;
    }

    /** Takes agencies' reports; those about persons who have not declared are kept until they have. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reported(List<Report> reports) {
        Instant now = clock.instant();
        Map<UUID, List<Fact>> facts = new LinkedHashMap<>();
        for (Report report : reports) {
            facts.computeIfAbsent(report.personId(), p -> new ArrayList<>())
                    .add(ColourPolicy.factOf(report.exposure(), report.from(), now, report.area(), report.publisher()));
        }
        Map<UUID, PersonStanding> persons = store.lock(facts.keySet());
        store.add(facts, rules.at(now).version());
        Map<UUID, PersonStanding> coded = new HashMap<>(persons);
        coded.values().removeIf(p -> p.standing() == null);
        settle(coded, now);
    }

    /**
     * Lets what is known of a person count for another id of the same person too, with its sources and times: what was declared
     * and what agencies reported. A colour set by hand and an appeal are decisions about one id and stay there.
     *
     * @param number of the person who has declared under the other id; null of one who has not
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void carriedOver(UUID from, UUID to, @Nullable Long number, Instant now) {
        Map<UUID, PersonStanding> locked =
                number == null ? store.lock(List.of(to)) : store.lockDeclared(Map.of(to, number));
        List<Fact> known = store.facts(List.of(from)).getOrDefault(from, List.of()).stream()
                .filter(fact -> fact.cause() != Cause.SET_BY_HAND && fact.cause() != Cause.APPEAL_GRANTED)
                .toList();
        if (!known.isEmpty()) {
            store.add(Map.of(to, known), rules.at(now).version());
        }
        if (number != null) {
            settle(locked, now);
        }
    }

    /** The check-ins of a person, with what is sealed of them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<StandingStore.SealedCheckIn> checkIns(UUID person) {
        return store.sealedCheckIns(person);
    }

    /** Keeps a check-in that was taken under another id of the same person, unless there is one of that day. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepCheckIn(UUID person, StandingStore.SealedCheckIn taken) {
        store.addCheckIn(person, taken.day(), taken.normal(), taken.sealed(), taken.madeAt());
    }

    /**
     * Turns colours whose time has come.
     *
     * @return how many were looked at; as many as there may be at once if more may be due
     */
    @Transactional
    public int sweep() {
        Instant now = clock.instant();
        return settle(store.lockDue(now, SWEEP), now).size();
    }

    /** Whether a sweep of that size left none behind. */
    public static boolean isLast(int swept) {
        return swept < SWEEP;
    }

    /** How a check-in went. */
    public enum CheckInOutcome {
        TAKEN,
        /** The rules ask this person for none today. */
        NOT_ASKED,
        /** There is one of that day. */
        ALREADY
    }

    /** Takes a daily check-in; the sealed part is kept with it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public CheckInOutcome checkedIn(UUID person, LocalDate day, boolean normal, byte[] sealed, Instant now) {
        Map<UUID, PersonStanding> locked = store.lock(List.of(person));
        List<Fact> facts = store.facts(List.of(person)).getOrDefault(person, List.of());
        CheckIns before = store.checkIns(List.of(person)).getOrDefault(person, CheckIns.NONE);
        if (before.normalByDay().containsKey(day)) {
            return CheckInOutcome.ALREADY;
        }
        if (!rules.at(now).asksForCheckIn(facts, before, now)) {
            return CheckInOutcome.NOT_ASKED;
        }
        store.addCheckIn(person, day, normal, sealed, now);
        settle(locked, now);
        return CheckInOutcome.TAKEN;
    }

    /** Sets a colour by hand; the database holds that two officials decided it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void setByHand(UUID person, String colour, Instant until, UUID setting, Instant now) {
        decided(person, Fact.byHand(Colour.valueOf(colour), now, until, setting.toString()), now);
    }

    /** Lifts the cause that an appeal was against. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appealGranted(UUID person, String cause, Instant appealedAt, UUID appeal, Instant now) {
        decided(person, Fact.granted(Cause.valueOf(cause), appealedAt, now, appeal.toString()), now);
    }

    private void decided(UUID person, Fact fact, Instant now) {
        Map<UUID, PersonStanding> locked = store.lock(List.of(person));
        if (store.add(Map.of(person, List.of(fact)), rules.at(now).version()) != 1) {
            throw new IllegalStateException("a decision must be on the record");
        }
        // By the database's time, which may be ahead of ours: what was decided counts at once.
        Instant at = clock.instant();
        settle(locked, at.isBefore(now) ? now : at);
    }

    /** What was last issued to a person; null before there is a code. */
    public @Nullable Issued lastIssued(UUID person) {
        List<Issued> last = store.history(person, 1);
        return last.isEmpty() ? null : last.get(0);
    }

    /** What was issued to a person, the newest first, at most fifty. */
    public List<Issued> history(UUID person) {
        return store.history(person, 50);
    }

    /** How far the days of the cause of a person's colour are; null when nothing is to be waited for. */
    public @Nullable RecoveryView recovery(UUID person) {
        PersonStanding known = of(person);
        Standing standing = known == null ? null : known.standing();
        Instant until = standing == null ? null : standing.until();
        Long factId = standing == null ? null : standing.factId();
        if (until == null || factId == null) {
            return null;
        }
        Instant now = clock.instant();
        ColourPolicy policy = rules.at(now);
        List<Fact> facts = store.facts(List.of(person)).getOrDefault(person, List.of());
        CheckIns checkIns = store.checkIns(List.of(person)).getOrDefault(person, CheckIns.NONE);
        for (Fact fact : facts) {
            Recovery recovery = fact.id() == factId ? policy.recovery(fact, checkIns, now) : null;
            if (recovery != null) {
                Boolean today = checkIns.normalByDay().get(LocalDate.ofInstant(now, policy.zone()));
                return new RecoveryView(
                        recovery.days(),
                        recovery.kept(),
                        recovery.missed(),
                        until,
                        recovery.firstCheckIn(),
                        today == null && policy.asksForCheckIn(facts, checkIns, now),
                        today);
            }
        }
        return null;
    }

    /** The standing of one person, or null if nothing is known. */
    public @Nullable PersonStanding of(UUID person) {
        return store.find(List.of(person)).get(person);
    }

    /** Standings by the service's own numbers of persons. */
    public Map<Long, PersonStanding> byNumber(Collection<Long> numbers) {
        return numbers.isEmpty() ? Map.of() : store.findByNumber(numbers);
    }

    /** Standings by person. */
    public Map<UUID, PersonStanding> byPerson(Collection<UUID> persons) {
        return persons.isEmpty() ? Map.of() : store.find(persons);
    }

    /** The colours that persons had at those moments, in the order asked; null where none had been issued. */
    public List<@Nullable String> coloursAt(List<UUID> persons, List<Instant> moments) {
        return persons.isEmpty() ? List.of() : store.coloursAt(persons, moments);
    }

    /** Looks at persons anew, whose rows are locked, and issues a code where the holder would notice the difference. */
    List<PersonStanding> settle(Map<UUID, PersonStanding> persons, Instant now) {
        if (persons.isEmpty()) {
            return List.of();
        }
        ColourPolicy policy = rules.at(now);
        Map<UUID, List<Fact>> facts = store.facts(persons.keySet());
        Map<UUID, CheckIns> checkIns = facts.isEmpty() ? Map.of() : store.checkIns(facts.keySet());
        List<PersonStanding> after = new ArrayList<>();
        List<PersonStanding> issued = new ArrayList<>();
        List<OutgoingEvent> events = new ArrayList<>();
        for (PersonStanding before : persons.values()) {
            Standing standing = policy.standing(
                    facts.getOrDefault(before.personId(), List.of()),
                    checkIns.getOrDefault(before.personId(), CheckIns.NONE),
                    now,
                    before.standing());
            boolean differs = standing.differsFrom(before.standing());
            PersonStanding next = new PersonStanding(
                    before.personId(), before.number(), before.version() + (differs ? 1 : 0), standing);
            after.add(next);
            if (differs) {
                issued.add(next);
                events.add(event(next, standing, now));
            }
        }
        store.save(after, issued, now);
        outbox.appendAll(events);
        return after;
    }

    private static OutgoingEvent event(PersonStanding person, Standing standing, Instant now) {
        HealthCodeIssued issued = new HealthCodeIssued(
                person.personId(),
                person.version(),
                standing.colour().name(),
                standing.ruleVersion(),
                standing.cause().name(),
                standing.until(),
                now);
        return new OutgoingEvent(HealthCodeIssued.TOPIC, person.personId().toString(), issued, now);
    }
}
