package org.fugong.reporting.funnel.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.funnel.domain.Merging;
import org.fugong.reporting.funnel.domain.Passage;
import org.fugong.reporting.funnel.domain.PeopleTally;
import org.fugong.reporting.funnel.domain.Person;
import org.fugong.reporting.funnel.domain.StageTimes;
import org.fugong.reporting.funnel.domain.Tally;
import org.fugong.reporting.merging.Forgetting;
import org.fugong.reporting.trend.application.Measured;
import org.fugong.reporting.trend.application.Moment;
import org.fugong.reporting.trend.application.Trends;

/** Takes in what becomes known of persons, and tells how many reached which stage. */
@ApplicationScoped
public class Funnels implements Forgetting {
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
        count(changed -> store.merge(facts, changed));
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
        count(changed -> store.mergeRecords(facts, changed));
    }

    /** Counts the persons that change while something is taken in. */
    private void count(Consumer<BiConsumer<@Nullable Person, @Nullable Person>> takingIn) {
        Tally tally = new Tally(zone);
        PeopleTally people = new PeopleTally();
        StageTimes times = new StageTimes();
        takingIn.accept((before, after) -> {
            tally.replace(before, after);
            people.replace(before, after);
            times.replace(before, after);
        });
        store.add(tally);
        store.add(people);
        trends.count(times.changes().stream().map(Funnels::moment).toList());
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

    /** Takes in whom gates let pass, within the transaction of the batch. */
    public void takeInPassed(Collection<Passed> passed) {
        takeIn(passed.stream()
                .map(f -> Person.passed(f.personId(), new Passage(f.at(), f.scanId(), f.entry(), f.enterpriseId())))
                .toList());
        trends.takeInPassed(passed.stream()
                .map(f -> new Trends.Passage(f.personId(), f.at(), f.scanId(), f.entry(), f.enterpriseId()))
                .toList());
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

    /** Counts of past days move on with their people; what is left of most is zero. */
    @Override
    @Scheduled(every = "6h", delayed = "5m")
    @Transactional
    public void forget() {
        store.forgetEmptyDaysBefore(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
