package org.fugong.reporting.drill.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.reporting.breakdown.application.Amounts;
import org.fugong.reporting.breakdown.application.EnterpriseAmount;
import org.fugong.reporting.charter.application.Journeys;
import org.fugong.reporting.charter.application.Traveller;
import org.fugong.reporting.charter.application.TravellerGroup;
import org.fugong.reporting.dashboard.application.Consistently;
import org.fugong.reporting.funnel.application.EnterpriseCount;
import org.fugong.reporting.funnel.application.People;
import org.fugong.reporting.funnel.application.PersonView;
import org.fugong.reporting.funnel.application.Population;
import org.fugong.reporting.intake.application.Intake;
import org.fugong.reporting.intake.application.IntakeState;
import org.fugong.reporting.measure.application.Measure;
import org.fugong.reporting.measure.application.Measures;
import org.fugong.reporting.name.application.Names;
import org.fugong.reporting.resumption.application.EnterpriseGroup;
import org.fugong.reporting.resumption.application.EnterpriseStatus;
import org.fugong.reporting.resumption.application.Resumptions;

/** From a figure to the enterprises and the people behind it, and from a person to the facts that put them there. */
@ApplicationScoped
public class DrillDown {
    private static final Map<String, Population> POPULATIONS = Map.of(
            "enrolled", Population.ENROLLED,
            "funnel.registered", Population.REGISTERED,
            "funnel.complete", Population.COMPLETE,
            "funnel.coded", Population.CODED,
            "funnel.travelled", Population.TRAVELLED,
            "funnel.arrived", Population.ARRIVED,
            "funnel.onDuty", Population.ON_DUTY);
    private static final Map<String, EnterpriseGroup> GROUPS = Map.of(
            "resumption.overall.total", EnterpriseGroup.ALL,
            "resumption.overall.resumed", EnterpriseGroup.RESUMED,
            "resumption.overall.rate", EnterpriseGroup.ALL,
            "resumption.aboveScale.total", EnterpriseGroup.ABOVE_SCALE,
            "resumption.aboveScale.resumed", EnterpriseGroup.ABOVE_SCALE_RESUMED,
            "resumption.aboveScale.rate", EnterpriseGroup.ABOVE_SCALE,
            "resumption.applied", EnterpriseGroup.APPLIED);

    private static final Map<String, TravellerGroup> TRAVELLERS = Map.of(
            "charters.people.seated", TravellerGroup.SEATED,
            "charters.people.waiting", TravellerGroup.WAITING,
            "charters.people.cleared", TravellerGroup.CLEARED,
            "charters.people.refused", TravellerGroup.REFUSED,
            "charters.people.boarded", TravellerGroup.BOARDED,
            "charters.people.arrived", TravellerGroup.ARRIVED);

    /** Who could count in a figure and does not: what is missing from all of them, by measure. */
    private static final Map<String, EnterpriseGroup> MISSING = Map.of(
            "resumption.overall.resumed", EnterpriseGroup.NOT_RESUMED,
            "resumption.overall.rate", EnterpriseGroup.NOT_RESUMED,
            "resumption.aboveScale.resumed", EnterpriseGroup.ABOVE_SCALE_NOT_RESUMED,
            "resumption.aboveScale.rate", EnterpriseGroup.ABOVE_SCALE_NOT_RESUMED,
            "resumption.applied", EnterpriseGroup.NOT_APPLIED);

    private final Measures measures;
    private final People people;
    private final Resumptions resumptions;
    private final Journeys journeys;
    private final Names names;
    private final Amounts amounts;
    private final EventLog events;
    private final Intake intake;
    private final Consistently consistently;

    DrillDown(
            Measures measures,
            People people,
            Resumptions resumptions,
            Journeys journeys,
            Names names,
            Amounts amounts,
            EventLog events,
            Intake intake,
            Consistently consistently) {
        this.measures = measures;
        this.people = people;
        this.resumptions = resumptions;
        this.journeys = journeys;
        this.names = names;
        this.amounts = amounts;
        this.events = events;
        this.intake = intake;
        this.consistently = consistently;
    }

    /** A measure with people behind it. */
    public boolean hasPeople(String key) {
        return POPULATIONS.containsKey(key);
    }

    /** A measure with enterprises behind it; of one that counts people, those at which they count. */
    public boolean hasEnterprises(String key) {
        return POPULATIONS.containsKey(key) || GROUPS.containsKey(key) || hasAmounts(key);
    }

    /** A measure of people on charters, once per charter. */
    public boolean hasTravellers(String key) {
        return TRAVELLERS.containsKey(key);
    }

    /** A measure that is a sum over enterprises. */
    public boolean hasAmounts(String key) {
        return Amounts.keys().contains(key);
    }

    /** A measure of which those who do not count, and could, are listed as well. */
    public boolean hasMissing(String key) {
        return MISSING.containsKey(key);
    }

    /** The measures with enterprises behind them, by key. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>(POPULATIONS.keySet());
        keys.addAll(GROUPS.keySet());
        keys.addAll(Amounts.keys());
        return keys;
    }

    /** The measure, if there is a list behind it. */
    public Optional<Measure> measure(String key) {
        return hasEnterprises(key) || hasTravellers(key)
                ? measures.all().stream().filter(m -> m.key().equals(key)).findFirst()
                : Optional.empty();
    }

    /**
     * Some of the people behind a figure.
     *
     * @param total the figure, by the counters
     * @param rows as many as were asked for, and one more if there are more
     */
    public record PeopleBehind(Basis basis, long total, List<PersonRow> rows) {}

    /**
     * @param key of a measure that {@link #hasPeople}
     * @param after the last one of the page before, null from the start
     */
    public PeopleBehind people(Measure measure, People.Scope scope, @Nullable UUID after, int limit) {
        Population population = population(measure);
        return consistently.read(() -> {
            List<PersonView> found = people.of(population, scope, after, limit + 1);
            Map<UUID, PersonalData> known =
                    names.find(found.stream().map(PersonView::id).toList());
            return new PeopleBehind(
                    basis(measure),
                    people.count(population, scope),
                    found.stream()
                            .map(person -> PersonRow.of(person, known.get(person.id())))
                            .toList());
        });
    }

    /** Some of the enterprises at which people of a figure count, most first. */
    public record CountsBehind(Basis basis, List<EnterpriseCount> rows) {}

    /** Of a measure that counts people. */
    public CountsBehind counts(Measure measure, @Nullable String town, @Nullable EnterpriseCount after, int limit) {
        Population population = population(measure);
        return consistently.read(
                () -> new CountsBehind(basis(measure), people.byEnterprise(population, town, after, limit + 1)));
    }

    /** Some of the enterprises that a figure is the sum of, most first. */
    public record AmountsBehind(Basis basis, List<EnterpriseAmount> rows) {}

    /** Of a measure that {@link #hasAmounts}. */
    public AmountsBehind amounts(Measure measure, @Nullable String town, @Nullable EnterpriseAmount after, int limit) {
        return consistently.read(
                () -> new AmountsBehind(basis(measure), amounts.of(measure.key(), town, after, limit + 1)));
    }

    /** Some of the enterprises of a figure, by name. */
    public record EnterprisesBehind(Basis basis, List<EnterpriseStatus> rows) {}

    /**
     * Of a measure that counts enterprises.
     *
     * @param missing those that do not count, of a measure that {@link #hasMissing}
     */
    public EnterprisesBehind enterprises(
            Measure measure, boolean missing, @Nullable String town, @Nullable EnterpriseStatus after, int limit) {
        EnterpriseGroup group = (missing ? MISSING : GROUPS).get(measure.key());
        if (group == null) {
            throw new IllegalArgumentException(measure.key());
        }
        return consistently.read(
                () -> new EnterprisesBehind(basis(measure), resumptions.list(group, town, after, limit + 1)));
    }

    /**
     * Some of the people on charters behind a figure.
     *
     * @param total how many there are
     * @param rows as many as were asked for, and one more if there are more
     */
    public record TravellersBehind(Basis basis, long total, List<TravellerRow> rows) {}

    /**
     * Of a measure that {@link #hasTravellers}.
     *
     * @param after the last one of the page before, null from the start
     */
    public TravellersBehind travellers(
            Measure measure, People.Scope scope, Traveller.@Nullable Place after, int limit) {
        TravellerGroup group = TRAVELLERS.get(measure.key());
        if (group == null) {
            throw new IllegalArgumentException(measure.key());
        }
        return consistently.read(() -> {
            List<Traveller> found = journeys.list(group, scope.town(), scope.enterpriseId(), after, limit + 1);
            Map<UUID, PersonalData> known = names.find(
                    found.stream().map(Traveller::personId).distinct().toList());
            return new TravellersBehind(
                    basis(measure),
                    journeys.count(group, scope.town(), scope.enterpriseId()),
                    found.stream()
                            .map(one -> TravellerRow.of(one, known.get(one.personId())))
                            .toList());
        });
    }

    /** A person, by any of the records that are of one. */
    public Optional<PersonView> person(UUID id) {
        return people.find(id);
    }

    /**
     * What put a person into the figures.
     *
     * @param causes whether it tells why a health code has its colour, which is no employer's matter
     */
    public PersonFactsView facts(PersonView person, boolean causes) {
        PersonRow row = PersonRow.of(person, names.find(List.of(person.id())).get(person.id()));
        return new PersonFactsView(row, PersonHistory.of(person, journeys.of(List.of(person.id())), causes));
    }

    /**
     * The event that a fact of a person was taken from, if it comes up in the topics within some seconds.
     *
     * @param key of the fact
     */
    public Optional<FactEvent> event(PersonView person, String key) {
        return fact(person, key).flatMap(fact -> events.find(EventSought.of(fact, people.records(person.id()))));
    }

    /** A fact of a person by its key. */
    public Optional<Fact> fact(PersonView person, String key) {
        return facts(person, true).facts().stream()
                .filter(fact -> fact.key().equals(key))
                .findFirst();
    }

    private Basis basis(Measure measure) {
        IntakeState state = intake.state();
        return new Basis(measure.key(), measure.ruleVersion(), state.asOf(), state.takenAt(), state.lag());
    }

    private static Population population(Measure measure) {
        Population population = POPULATIONS.get(measure.key());
        if (population == null) {
            throw new IllegalArgumentException(measure.key());
        }
        return population;
    }
}
