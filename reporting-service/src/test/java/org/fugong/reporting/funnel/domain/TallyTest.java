package org.fugong.reporting.funnel.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import org.fugong.reporting.funnel.domain.Tally.EnterpriseDay;

import static org.assertj.core.api.Assertions.assertThat;

class TallyTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant MORNING = Instant.parse("2020-02-19T00:30:00Z");
    private static final UUID WORKER = new UUID(1, 1);
    private static final UUID FACTORY = new UUID(2, 1);
    private static final UUID HOTEL = new UUID(2, 2);

    private final Counts counts = new Counts();

    @Test
    void aWorkerBeforeAnEmployerIsKnownCountsAsUnattributed() {
        // When
        counts.takeIn(List.of(Person.declarationStarted(WORKER, MORNING)));
        // Then
        assertThat(counts.stages).containsOnly(Map.entry(Tally.UNATTRIBUTED, new Stages(1, 0, 0, 0, 0, 0)));
    }

    @Test
    void aWorkerTakesAllStagesAlongToTheEmployer() {
        // Given
        counts.takeIn(List.of(
                Person.declarationStarted(WORKER, MORNING), passed(WORKER, passage(MORNING, new UUID(3, 1), true))));
        // When
        counts.takeIn(List.of(Person.employed(WORKER, 1, FACTORY)));
        // Then
        assertThat(counts.stages).containsOnly(Map.entry(FACTORY, new Stages(1, 0, 0, 1, 0, 0)));
        assertThat(counts.onDuty).containsOnly(Map.entry(new EnterpriseDay(FACTORY, LocalDate.of(2020, 2, 19)), 1L));
    }

    @Test
    void whoIsLentIsEnrolledAtTheLenderAndOnDutyAtTheBorrowersGate() {
        // Given
        LocalDate first = LocalDate.of(2020, 2, 19);
        counts.takeIn(List.of(
                Person.lent(WORKER, Lending.to(2, HOTEL, FACTORY, first, first.plusDays(20))),
                Person.employed(WORKER, 1, HOTEL)));
        // When
        counts.takeIn(List.of(passed(WORKER, passage(MORNING, new UUID(3, 1), true))));
        // Then
        assertThat(counts.persons.get(WORKER)).isNotNull().returns(FACTORY, Person::borrowerId);
        assertThat(counts.stages).containsOnly(Map.entry(HOTEL, new Stages(0, 0, 0, 1, 0, 0)));
        assertThat(counts.onDuty).containsOnly(Map.entry(new EnterpriseDay(FACTORY, first), 1L));
    }

    @Test
    void whoIsBackOrChangesEmployersIsLentNoMore() {
        // Given
        LocalDate first = LocalDate.of(2020, 2, 19);
        Person lent = Person.employed(WORKER, 1, HOTEL)
                .join(Person.lent(WORKER, Lending.to(2, HOTEL, FACTORY, first, first.plusDays(20))));
        // Then
        assertThat(lent.join(Person.lent(WORKER, Lending.ended(3, HOTEL))).borrowerId())
                .isNull();
        assertThat(lent.join(Person.employed(WORKER, 3, FACTORY)).borrowerId()).isNull();
        assertThat(lent.join(Person.lent(WORKER, Lending.ended(1, HOTEL))).borrowerId())
                .isEqualTo(FACTORY);
    }

    @Test
    void whoLeftTheEmployerKeepsTheStagesAndIsEnrolledNowhereUntilRegisteredAgain() {
        // Given
        counts.takeIn(List.of(Person.employed(WORKER, 1, FACTORY), Person.boarded(WORKER, MORNING)));
        // When
        counts.takeIn(List.of(Person.left(WORKER, 2)));
        // Then
        assertThat(counts.stages).containsOnly(Map.entry(Tally.UNATTRIBUTED, new Stages(0, 0, 0, 0, 1, 0)));
        // When
        counts.takeIn(List.of(Person.registered(WORKER, HOTEL, new Background(3, "341000", List.of()))));
        // Then
        assertThat(counts.stages).containsOnly(Map.entry(HOTEL, new Stages(0, 0, 0, 1, 1, 0)));
    }

    @Test
    void theCodeInForceIsTheNewestAndCodedIsTheFirst() {
        // Given
        HealthCode red = code(2, HealthCode.Colour.RED, MORNING.plusSeconds(60));
        // When
        Person person = Person.codeIssued(WORKER, red)
                .join(Person.codeIssued(WORKER, code(1, HealthCode.Colour.GREEN, MORNING)));
        // Then
        assertThat(person.code()).isEqualTo(red);
        assertThat(person.coded()).isEqualTo(MORNING);
    }

    @Test
    void theBackgroundIsThatOfTheNewestRegistrationWithEachSkillOnce() {
        // When
        Person person = Person.registered(
                        WORKER, FACTORY, new Background(2, "341021", List.of("welding", "cook", "cook")))
                .join(Person.registered(WORKER, FACTORY, new Background(1, "341000", List.of("lathe"))));
        // Then
        assertThat(person.background()).isEqualTo(new Background(2, "341021", List.of("cook", "welding")));
    }

    @Test
    void anOlderVersionOfTheRegistrationDoesNotBringTheWorkerBack() {
        // Given
        counts.takeIn(List.of(Person.employed(WORKER, 2, HOTEL)));
        // When
        counts.takeIn(List.of(Person.employed(WORKER, 1, FACTORY)));
        // Then
        assertThat(counts.stages).containsOnlyKeys(HOTEL);
    }

    @Test
    void theSameFactAHundredTimesCountsOnce() {
        // When
        counts.takeIn(Collections.nCopies(100, Person.boarded(WORKER, MORNING)));
        // Then
        assertThat(counts.stages).containsOnly(Map.entry(Tally.UNATTRIBUTED, new Stages(0, 0, 0, 0, 1, 0)));
    }

    @Test
    void whoLeftIsNotOnDutyEvenIfTheEntryArrivesLater() {
        // Given
        counts.takeIn(List.of(passed(WORKER, passage(MORNING.plusSeconds(3600), new UUID(3, 2), false))));
        // When
        counts.takeIn(List.of(passed(WORKER, passage(MORNING, new UUID(3, 1), true))));
        // Then
        assertThat(counts.onDuty).isEmpty();
    }

    @Test
    void theLocalDayBeginsAtLocalMidnight() {
        // Given two entries, one second before and at midnight in Shanghai
        Instant midnight = Instant.parse("2020-02-18T16:00:00Z");
        // When
        counts.takeIn(List.of(
                passed(new UUID(1, 1), passage(midnight.minusSeconds(1), new UUID(3, 1), true)),
                passed(new UUID(1, 2), passage(midnight, new UUID(3, 2), true))));
        // Then
        assertThat(counts.onDuty)
                .containsOnly(
                        Map.entry(new EnterpriseDay(FACTORY, LocalDate.of(2020, 2, 18)), 1L),
                        Map.entry(new EnterpriseDay(FACTORY, LocalDate.of(2020, 2, 19)), 1L));
    }

    @Test
    void anEntryOnTheNextDayMovesTheDutyThere() {
        // Given
        counts.takeIn(List.of(passed(WORKER, passage(MORNING, new UUID(3, 1), true))));
        // When
        counts.takeIn(List.of(passed(WORKER, passage(MORNING.plusSeconds(86_400), new UUID(3, 2), true))));
        // Then
        assertThat(counts.onDuty).containsOnly(Map.entry(new EnterpriseDay(FACTORY, LocalDate.of(2020, 2, 20)), 1L));
    }

    @Property(tries = 300)
    void anyOrderAndRepetitionGivesTheCountsOfANaiveRecount(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int facts) {
        Counts counts = new Counts();
        // Given a history, told in another order with repetitions and cut into batches
        Random random = new Random(seed);
        List<Person> history = new ArrayList<>();
        for (int i = 0; i < facts; i++) {
            history.add(anyFact(random));
        }
        List<Person> told = new ArrayList<>(history);
        for (int i = 0; i < facts; i++) {
            told.add(history.get(random.nextInt(facts)));
        }
        Collections.shuffle(told, random);
        // When
        for (int from = 0; from < told.size(); ) {
            int to = Math.min(told.size(), from + 1 + random.nextInt(10));
            counts.takeIn(told.subList(from, to));
            from = to;
        }
        // Then
        assertThat(counts.stages).isEqualTo(naiveStages(history));
        assertThat(counts.onDuty).isEqualTo(naiveDuty(history));
    }

    private static Passage passage(Instant at, UUID scan, boolean entry) {
        return new Passage(at, scan, entry, FACTORY);
    }

    private static HealthCode code(long version, HealthCode.Colour colour, Instant at) {
        return new HealthCode(version, colour, "NOTHING_DECLARED", null, at);
    }

    private static Person anyFact(Random random) {
        UUID person = new UUID(1, random.nextInt(6));
        Instant at = MORNING.plusSeconds(random.nextInt(48) * 3600L).plusNanos(random.nextInt(3));
        return switch (random.nextInt(9)) {
            case 0 -> Person.declarationStarted(person, at);
            case 1 -> Person.declarationCompleted(person, at);
            case 2 -> Person.codeIssued(person, code(random.nextInt(3), HealthCode.Colour.GREEN, at));
            case 3 -> Person.employed(person, random.nextInt(3), random.nextBoolean() ? FACTORY : HOTEL);
            case 7 -> Person.left(person, random.nextInt(3));
            case 8 ->
                Person.registered(
                        person,
                        HOTEL,
                        new Background(random.nextInt(3), random.nextBoolean() ? "341000" : "510100", List.of()));
            case 4 -> Person.boarded(person, at);
            case 5 -> Person.arrived(person, at);
            default -> passed(person, passage(at, new UUID(3, random.nextInt(20)), random.nextBoolean()));
        };
    }

    /** Counts the way one would on paper: for each stage, the distinct persons with such a fact. */
    private static Map<UUID, Stages> naiveStages(List<Person> history) {
        Map<UUID, Stages> result = new TreeMap<>();
        for (UUID person : persons(history)) {
            result.merge(
                    employer(history, person),
                    new Stages(
                            told(history, person, p -> p.started() != null),
                            told(history, person, p -> p.completed() != null),
                            told(history, person, p -> p.coded() != null),
                            Tally.UNATTRIBUTED.equals(employer(history, person)) ? 0 : 1,
                            told(history, person, p -> p.boarded() != null),
                            told(history, person, p -> p.arrived() != null)),
                    Stages::plus);
        }
        result.values().removeIf(Stages.NONE::equals);
        return result;
    }

    private static Map<EnterpriseDay, Long> naiveDuty(List<Person> history) {
        Map<EnterpriseDay, Long> result = new TreeMap<>();
        for (UUID person : persons(history)) {
            history.stream()
                    .filter(p -> p.id().equals(person))
                    .map(Person::lastPassage)
                    .filter(p -> p != null)
                    .max(Comparator.naturalOrder())
                    .filter(Passage::entry)
                    .ifPresent(p -> result.merge(
                            new EnterpriseDay(p.enterpriseId(), LocalDate.ofInstant(p.at(), ZONE)), 1L, Long::sum));
        }
        return result;
    }

    private static UUID employer(List<Person> history, UUID person) {
        return history.stream()
                .filter(p -> p.id().equals(person) && p.employment() != null)
                .map(Person::employment)
                .max(Comparator.naturalOrder())
                .map(Employment::enterpriseId)
                .orElse(Tally.UNATTRIBUTED);
    }

    private static long told(List<Person> history, UUID person, Predicate<Person> stage) {
        return history.stream().anyMatch(p -> p.id().equals(person) && stage.test(p)) ? 1 : 0;
    }

    private static Set<UUID> persons(List<Person> history) {
        Set<UUID> ids = new HashSet<>();
        history.forEach(p -> ids.add(p.id()));
        return ids;
    }

    /** Keeps persons and counts as the database does. */
    private static final class Counts {
        private final Map<UUID, Person> persons = new HashMap<>();
        private final Map<UUID, Stages> stages = new TreeMap<>();
        private final Map<EnterpriseDay, Long> onDuty = new TreeMap<>();

        void takeIn(List<Person> facts) {
            Tally tally = new Tally(ZONE);
            for (Person fact : facts) {
                Person before = persons.get(fact.id());
                Person after = before == null ? fact : before.join(fact);
                persons.put(fact.id(), after);
                tally.replace(before, after);
            }
            tally.stages().forEach((id, change) -> stages.merge(id, change, Stages::plus));
            tally.onDuty().forEach((at, change) -> onDuty.merge(at, change, Long::sum));
            stages.values().removeIf(Stages.NONE::equals);
            onDuty.values().removeIf(n -> n == 0);
        }
    }

    private static Person passed(UUID id, Passage passage) {
        return Person.passed(id, passage, LocalDate.ofInstant(passage.at(), ZONE));
    }
}
