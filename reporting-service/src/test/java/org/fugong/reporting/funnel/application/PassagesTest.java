package org.fugong.reporting.funnel.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.funnel.domain.Merging;
import org.fugong.reporting.funnel.domain.Passage;
import org.fugong.reporting.funnel.domain.PeopleTally;
import org.fugong.reporting.funnel.domain.Person;
import org.fugong.reporting.funnel.domain.Tally;
import org.fugong.reporting.trend.application.DayTally;
import org.fugong.reporting.trend.application.TrendStore;
import org.fugong.reporting.trend.application.Trends;
import org.fugong.reporting.trend.domain.Attendance;
import org.fugong.reporting.trend.domain.HourTally;

import static org.assertj.core.api.Assertions.assertThat;

/** The last passage of all is kept with the person and those of earlier days beside it; the counts must not tell. */
class PassagesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant BEGIN = Instant.parse("2020-02-17T22:00:00Z");

    @Property(tries = 300)
    void whoIsOnDutyAndWasAtTheEndOfEachDayIsThatOfARecountInWhateverBatchesItIsTold(@ForAll long seed) {
        Random random = new Random(seed);
        List<Funnels.Passed> history = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            history.add(new Funnels.Passed(
                    new UUID(1, random.nextInt(3)),
                    BEGIN.plusSeconds(random.nextInt(16) * 5 * 3_600L),
                    new UUID(random.nextLong(), random.nextInt(3)),
                    random.nextBoolean(),
                    new UUID(2, random.nextInt(2))));
        }
        List<Funnels.Passed> told = new ArrayList<>(history);
        told.addAll(history.subList(0, 8));
        Collections.shuffle(told, random);
        KeptPersons persons = new KeptPersons();
        KeptDays kept = new KeptDays();
        Trends trends = new Trends(kept, ZONE);
        Funnels funnels = new Funnels(persons, trends, Clock.systemUTC(), ZONE);
        while (!told.isEmpty()) {
            List<Funnels.Passed> batch = told.subList(0, Math.min(told.size(), 1 + random.nextInt(9)));
            DayTally days = trends.days();
            funnels.takeInPassed(funnels.last(batch), days);
            trends.add(days);
            batch.clear();
        }
        kept.onDuty.values().removeIf(count -> count == 0);
        kept.attended.values().removeIf(count -> count == 0);
        assertThat(kept.onDuty).isEqualTo(recount(history, false));
        assertThat(kept.attended).isEqualTo(recount(history, true));
        kept.returned.values().removeIf(count -> count == 0);
        assertThat(kept.returned).isEqualTo(firstDays(history));
        for (Attendance one : kept.attendances.values()) {
            Passage last = Objects.requireNonNull(persons.last.get(one.id().personId()));
            assertThat(one.id().day()).isBefore(day(last.at()));
        }
    }

    private static Map<LocalDate, Long> firstDays(List<Funnels.Passed> history) {
        Map<UUID, LocalDate> first = new HashMap<>();
        history.forEach(one -> first.merge(one.personId(), day(one.at()), (a, b) -> a.isBefore(b) ? a : b));
        Map<LocalDate, Long> counts = new TreeMap<>();
        first.values().forEach(day -> counts.merge(day, 1L, Long::sum));
        return counts;
    }

    private static Map<DayTally.Key, Long> recount(List<Funnels.Passed> history, boolean ofEachDay) {
        Map<Object, Passage> last = new HashMap<>();
        for (Funnels.Passed one : history) {
            last.merge(
                    ofEachDay ? new Attendance.Id(day(one.at()), one.personId()) : one.personId(),
                    new Passage(one.at(), one.scanId(), one.entry(), one.enterpriseId()),
                    (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
        Map<DayTally.Key, Long> counts = new TreeMap<>();
        last.values().stream()
                .filter(Passage::entry)
                .forEach(one -> counts.merge(new DayTally.Key(day(one.at()), one.enterpriseId()), 1L, Long::sum));
        return counts;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** Keeps in memory what tables keep of days. */
    private static final class KeptDays implements TrendStore {
        private final Map<Attendance.Id, Attendance> attendances = new HashMap<>();
        private final Map<DayTally.Key, Long> onDuty = new TreeMap<>();
        private final Map<DayTally.Key, Long> attended = new TreeMap<>();
        private final Map<LocalDate, Long> returned = new TreeMap<>();

        @Override
        public void add(DayTally tally) {
            tally.rowsByHour().values().stream().flatMap(List::stream).forEach(row -> {
                onDuty.merge(row.key(), row.onDuty(), Long::sum);
                attended.merge(row.key(), row.attended(), Long::sum);
            });
        }

        @Override
        public void merge(Collection<Attendance> facts, BiConsumer<@Nullable Attendance, Attendance> changed) {
            for (Attendance fact : facts) {
                Attendance before = attendances.get(fact.id());
                Attendance after = before == null ? fact : before.join(fact);
                attendances.put(fact.id(), after);
                if (!after.equals(before)) {
                    changed.accept(before, after);
                }
            }
        }

        @Override
        public void add(HourTally tally) {
            tally.changes().getOrDefault(0, Map.of()).forEach((row, amount) -> {
                assertThat(row.measure()).isEqualTo("returned");
                returned.merge(row.day(), amount, Long::sum);
            });
        }
    }

    /** Keeps in memory what tables keep of persons. */
    private static final class KeptPersons implements FunnelStore {
        private final Map<UUID, Passage> last = new HashMap<>();
        private final Map<UUID, LocalDate> first = new HashMap<>();

        @Override
        public List<Passing> pass(Map<UUID, Told> passages, BiConsumer<@Nullable Person, @Nullable Person> changed) {
            List<Passing> passings = new ArrayList<>();
            passages.forEach((id, told) -> {
                Passage passage = told.last();
                Passage before = last.get(id);
                LocalDate day = told.firstOn();
                LocalDate firstBefore = first.get(id);
                if (firstBefore != null && day.isBefore(firstBefore)) {
                    changed.accept(Person.passed(id, passage, firstBefore), Person.passed(id, passage, day));
                }
                first.merge(id, day, (a, b) -> a.isBefore(b) ? a : b);
                if (before != null && before.compareTo(passage) >= 0) {
                    passings.add(new Passing(id, Passing.Outcome.AS_IT_WAS, before, null));
                } else {
                    last.put(id, passage);
                    passings.add(new Passing(id, Passing.Outcome.MOVED_ON, passage, before));
                    if (before == null) {
                        changed.accept(null, Person.passed(id, passage, day));
                    }
                }
            });
            return passings;
        }

        @Override
        public void add(Tally tally) {
            assertThat(tally.stages()).isEmpty();
        }

        @Override
        public void add(PeopleTally tally) {
            assertThat(tally.changes()).isEmpty();
        }

        @Override
        public void merge(Collection<Person> facts, BiConsumer<@Nullable Person, @Nullable Person> changed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Person> mergeRecords(
                Collection<Merging> facts, BiConsumer<@Nullable Person, @Nullable Person> changed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Funnel district(LocalDate day) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Funnel town(String town, LocalDate day) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Funnel enterprise(UUID enterpriseId, LocalDate day) {
            throw new UnsupportedOperationException();
        }
    }
}
