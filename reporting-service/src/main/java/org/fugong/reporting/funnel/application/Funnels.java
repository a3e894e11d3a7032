package org.fugong.reporting.funnel.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.funnel.domain.Merging;
import org.fugong.reporting.funnel.domain.Passage;
import org.fugong.reporting.funnel.domain.PeopleTally;
import org.fugong.reporting.funnel.domain.Person;
import org.fugong.reporting.funnel.domain.ReturnDays;
import org.fugong.reporting.funnel.domain.StageTimes;
import org.fugong.reporting.funnel.domain.Tally;
import org.fugong.reporting.trend.application.DayTally;
import org.fugong.reporting.trend.application.LocalDays;
import org.fugong.reporting.trend.application.Measured;
import org.fugong.reporting.trend.application.Moment;
import org.fugong.reporting.trend.application.Trends;

/** Takes in what becomes known of persons, and tells how many reached which stage. */
@ApplicationScoped
public class Funnels {
    private final FunnelStore store;
    private final Trends trends;
    private final Clock clock;
    private final ZoneId zone;

    Funnels(FunnelStore store, Trends trends, Clock clock, @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.trends = trends;
        this.clock = clock;
        this.zone = zone;
    }

    /** Within the transaction of the batch. */
    public void takeIn(Collection<Person> facts) {
        if (facts.isEmpty()) {
            return;
        }
        DayTally days = trends.days();
        count(changed -> store.merge(facts, changed), days);
        trends.add(days);
    }

    private static Moment moment(StageTimes.Change change) {
        Measured measured =
                switch (change.stage()) {
                    case REGISTERED -> Measured.REGISTERED;
                    case COMPLETE -> Measured.COMPLETE;
                    case CODED -> Measured.CODED;
                    case TRAVELLED -> Measured.TRAVELLED;
                    case ARRIVED -> Measured.ARRIVED;
                };
        return new Moment(measured, change.employer(), change.at(), change.amount());
    }

    /** Takes in which records are of one person, within the transaction of the batch. */
    public void takeInMergings(Collection<Merging> facts) {
        DayTally days = trends.days();
        List<Person> apart = new ArrayList<>();
        count(changed -> apart.addAll(store.mergeRecords(facts, changed)), days);
        // Of records that are kept apart every day's last passage is kept; of others, only those before the last of
        // all.
        List<Trends.Passage> last = new ArrayList<>();
        for (Person record : apart) {
            Passage passage = record.lastPassage();
            if (passage != null) {
                last.add(passage(record.id(), passage));
            }
        }
        trends.keepPassed(last, days);
        trends.add(days);
    }

    /** Counts the persons that change while something is taken in. */
    private void count(Consumer<BiConsumer<@Nullable Person, @Nullable Person>> takingIn, DayTally days) {
        Tally tally = new Tally(zone);
        PeopleTally people = new PeopleTally();
        StageTimes times = new StageTimes();
        ReturnDays returned = new ReturnDays(zone);
        takingIn.accept((before, after) -> {
            tally.replace(before, after);
            people.replace(before, after);
            times.replace(before, after);
            returned.replace(before, after);
        });
        store.add(tally);
        tally.onDuty().forEach((at, amount) -> days.onDuty(at.enterpriseId(), at.day(), amount));
        store.add(people);
        trends.count(times.changes().stream().map(Funnels::moment).toList());
        trends.countDays(returned.changes().entrySet().stream()
                .map(e -> new Trends.OfDay(
                        Measured.RETURNED, e.getKey().employer(), e.getKey().day(), e.getValue()))
                .toList());
    }

    /** A person and when something happened to them. */
    public record PersonAt(UUID personId, Instant at) {}

    /**
     * A person whom a gate let pass.
     *
     * @param enterpriseId whose gate it is
     */
    public record Passed(UUID personId, Instant at, UUID scanId, boolean entry, UUID enterpriseId) {}

    /** Takes in who boarded a charter, within the transaction of the batch. */
    public void takeInBoarded(Collection<PersonAt> boarded) {
        takeIn(boarded.stream().map(f -> Person.boarded(f.personId(), f.at())).toList());
    }

    /** Takes in who arrived with a charter, within the transaction of the batch. */
    public void takeInArrived(Collection<PersonAt> arrived) {
        takeIn(arrived.stream().map(f -> Person.arrived(f.personId(), f.at())).toList());
    }

    /** What is told of the last passages of people; for any thread and without a transaction. */
    public LastPassages last(Collection<Passed> passed) {
        return LastPassages.of(passed, new LocalDays(zone));
    }

    /** Takes in whom gates let pass, within the transaction of the batch, which gathers in {@code days} who is on duty. */
    public void takeInPassed(LastPassages passages, DayTally days) {
        Map<UUID, Told> told = passages.told();
        if (told.isEmpty()) {
            return;
        }
        List<Passing> passings = new ArrayList<>(told.size());
        count(changed -> passings.addAll(store.pass(told, changed)), days);
        List<Trends.Passage> replaced = new ArrayList<>();
        List<Trends.Passage> earlier = new ArrayList<>();
        List<Person> apart = new ArrayList<>();
        passages.ofEarlierDays()
                .forEach((person, byDay) -> byDay.values().forEach(one -> earlier.add(passage(person, one))));
        for (Passing passing : passings) {
            UUID person = passing.personId();
            Passage now = passing.last();
            if (passing.outcome() == Passing.Outcome.KEPT_APART || now == null) {
                Told one = Objects.requireNonNull(told.get(person));
                earlier.add(passage(person, one.last()));
                apart.add(Person.passed(person, one.last(), one.firstOn()));
            } else if (passing.outcome() == Passing.Outcome.MOVED_ON) {
                moveOn(passing.replaced(), now, days).ifPresent(kept -> replaced.add(passage(person, kept)));
            } else {
                Passage one = Objects.requireNonNull(told.get(person)).last();
                if (days.dayOf(one.at()).isBefore(days.dayOf(now.at()))) {
                    earlier.add(passage(person, one));
                }
            }
        }
        if (!apart.isEmpty()) {
            count(changed -> store.merge(apart, changed), days);
        }
        trends.keepPassed(replaced, days);
        trends.takeInPassed(earlier, days);
    }

    /** Counts that another passage is a person's last. @return the one so far, if it stays the last one of its day */
    private static Optional<Passage> moveOn(@Nullable Passage before, Passage now, DayTally days) {
        LocalDate day = days.dayOf(now.at());
        attended(now, day, 1, days);
        if (before == null) {
            // Whether the person is on duty was counted with all else that a first passage changes.
            return Optional.empty();
        }
        LocalDate dayBefore = days.dayOf(before.at());
        onDuty(before, dayBefore, -1, days);
        onDuty(now, day, 1, days);
        if (dayBefore.equals(day)) {
            attended(before, day, -1, days);
            return Optional.empty();
        }
        return Optional.of(before);
    }

    private static void onDuty(Passage passage, LocalDate day, long amount, DayTally days) {
        if (passage.entry()) {
            days.onDuty(passage.enterpriseId(), day, amount);
        }
    }

    private static void attended(Passage passage, LocalDate day, long amount, DayTally days) {
        if (passage.entry()) {
            days.attended(passage.enterpriseId(), day, amount);
        }
    }

    private static Trends.Passage passage(UUID personId, Passage passage) {
        return new Trends.Passage(personId, passage.at(), passage.scanId(), passage.entry(), passage.enterpriseId());
    }

    public Funnel district() {
        return district(today());
    }

    /** On a local day; what is not of a day is as it stands now. */
    public Funnel district(LocalDate day) {
        return store.district(day);
    }

    public Funnel town(String town) {
        return store.town(town, today());
    }

    public Funnel enterprise(UUID enterpriseId) {
        return store.enterprise(enterpriseId, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
