package org.fugong.reporting.funnel.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.fugong.reporting.funnel.domain.PeopleTally.Key;
import org.fugong.reporting.funnel.domain.PeopleTally.People;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleTallyTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant MORNING = Instant.parse("2020-02-19T00:30:00Z");
    private static final UUID FACTORY = new UUID(2, 1);
    private static final UUID HOTEL = new UUID(2, 2);

    @Test
    void aWorkerCountsAmongAllOfTheEmployersPeopleAndThoseOfTheCityAndTheProvince() {
        // Given
        Person worker = registered(new UUID(1, 1), 1, FACTORY, "341002")
                .join(passed(new UUID(1, 1), new Passage(MORNING, new UUID(3, 1), false, HOTEL)));
        PeopleTally tally = new PeopleTally();
        // When
        tally.replace(null, worker);
        // Then: seen at any gate, also on the way out, is here again
        People one = new People(new Stages(0, 0, 0, 1, 0, 0), 1, 0, 0, 0);
        assertThat(tally.changes())
                .containsOnly(
                        Map.entry(new Key("", FACTORY), one),
                        Map.entry(new Key("340000", FACTORY), one),
                        Map.entry(new Key("341000", FACTORY), one));
    }

    @Property(tries = 200)
    void anyOrderAndRepetitionGivesTheCountsAndHoursOfARecount(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int facts) {
        // Given
        Random random = new Random(seed);
        List<Person> history = new ArrayList<>();
        for (int i = 0; i < facts; i++) {
            history.add(anyFact(random));
        }
        List<Person> told = new ArrayList<>(history);
        told.addAll(history.subList(0, facts / 2));
        Collections.shuffle(told, random);
        // When
        Map<UUID, Person> persons = new HashMap<>();
        PeopleTally tally = new PeopleTally();
        StageTimes times = new StageTimes();
        ReturnDays returned = new ReturnDays(ZONE);
        for (Person fact : told) {
            Person before = persons.get(fact.id());
            Person after = before == null ? fact : before.join(fact);
            persons.put(fact.id(), after);
            tally.replace(before, after);
            times.replace(before, after);
            returned.replace(before, after);
        }
        // Then
        Map<String, Long> hours = new TreeMap<>();
        times.changes()
                .forEach(change -> hours.merge(
                        change.stage() + " " + change.employer() + " " + change.at(), change.amount(), Long::sum));
        hours.values().removeIf(sum -> sum == 0);
        Map<Key, People> expected = new TreeMap<>();
        Map<String, Long> expectedHours = new TreeMap<>();
        for (Person p : persons.values()) {
            UUID employer = p.employerId() == null ? Tally.UNATTRIBUTED : p.employerId();
            List<String> origins = new ArrayList<>(List.of(""));
            if (p.background() != null) {
                origins.add(p.background().origin().replaceAll("..$", "00"));
                origins.add(p.background().origin().replaceAll("....$", "0000"));
            }
            for (String origin : origins) {
                expected.merge(new Key(origin, employer), naive(p), People::plus);
            }
            note(expectedHours, "REGISTERED", employer, p.started());
            note(expectedHours, "COMPLETE", employer, p.completed());
            note(expectedHours, "CODED", employer, p.coded());
            note(expectedHours, "TRAVELLED", employer, p.boarded());
            note(expectedHours, "ARRIVED", employer, p.arrived());
        }
        expected.values().removeIf(People.NONE::equals);
        assertThat(tally.changes()).isEqualTo(expected);
        assertThat(hours).isEqualTo(expectedHours);
        Map<ReturnDays.Key, Long> expectedReturns = new TreeMap<>();
        persons.forEach((id, p) -> history.stream()
                .filter(fact -> fact.id().equals(id))
                .flatMap(fact -> Stream.of(
                        fact.arrived(),
                        fact.lastPassage() == null ? null : fact.lastPassage().at()))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .ifPresent(at -> expectedReturns.merge(
                        new ReturnDays.Key(LocalDate.ofInstant(at, ZONE), p.employer()), 1L, Long::sum)));
        assertThat(returned.changes()).isEqualTo(expectedReturns);
    }

    private static void note(Map<String, Long> hours, String stage, UUID employer, @Nullable Instant at) {
        if (at != null) {
            hours.merge(stage + " " + employer + " " + at, 1L, Long::sum);
        }
    }

    private static People naive(Person p) {
        boolean works = p.employerId() != null;
        HealthCode.Colour colour = p.code() == null ? null : p.code().colour();
        return new People(
                new Stages(
                        p.started() == null ? 0 : 1,
                        p.completed() == null ? 0 : 1,
                        p.coded() == null ? 0 : 1,
                        works ? 1 : 0,
                        p.boarded() == null ? 0 : 1,
                        p.arrived() == null ? 0 : 1),
                works && (p.arrived() != null || p.lastPassage() != null) ? 1 : 0,
                colour == HealthCode.Colour.GREEN ? 1 : 0,
                colour == HealthCode.Colour.YELLOW ? 1 : 0,
                colour == HealthCode.Colour.RED ? 1 : 0);
    }

    private static Person anyFact(Random random) {
        UUID id = new UUID(1, random.nextInt(5));
        Instant at = MORNING.plusSeconds(random.nextInt(48) * 3600L);
        return switch (random.nextInt(8)) {
            case 0 -> Person.declarationStarted(id, at);
            case 1 -> Person.declarationCompleted(id, at);
            case 2 ->
                Person.codeIssued(
                        id,
                        new HealthCode(
                                random.nextInt(3),
                                HealthCode.Colour.values()[random.nextInt(3)],
                                "DECLARED",
                                null,
                                at));
            case 3 ->
                registered(
                        id,
                        random.nextInt(3),
                        random.nextBoolean() ? FACTORY : HOTEL,
                        random.nextBoolean() ? "341002" : "420106");
            case 4 -> Person.boarded(id, at);
            case 5 -> Person.arrived(id, at);
            case 6 -> Person.left(id, random.nextInt(4));
            default -> passed(id, new Passage(at, new UUID(3, random.nextInt(9)), random.nextBoolean(), HOTEL));
        };
    }

    private static Person registered(UUID id, long version, UUID enterprise, String origin) {
        return Person.registered(id, enterprise, new Background(version, origin, List.of()));
    }

    private static Person passed(UUID id, Passage passage) {
        return Person.passed(id, passage, LocalDate.ofInstant(passage.at(), ZONE));
    }
}
