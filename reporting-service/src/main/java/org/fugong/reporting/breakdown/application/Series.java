package org.fugong.reporting.breakdown.application;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.breakdown.application.GroupViews.FilterView;
import org.fugong.reporting.breakdown.application.SeriesStore.Counted;
import org.fugong.reporting.breakdown.domain.Group;
import org.fugong.reporting.dashboard.application.Consistently;
import org.fugong.reporting.dashboard.application.Figures;
import org.fugong.reporting.trend.application.Measured;

/**
 * What happened in each hour and on each day, of any group of enterprises. Each day's counts are kept by what tells
 * enterprises apart, as {@link Breakdowns} does: today's and yesterday's are as fresh as other figures, an earlier day's, and
 * what is asked by where people come from, at most {@link #EARLIER} old.
 */
@ApplicationScoped
public class Series {
    /** The most days that can be asked for by day. */
    public static final int MOST_DAYS = 92;

    /** The most days that can be asked for by hour. */
    public static final int MOST_DAYS_BY_HOUR = 7;

    private static final Duration RECENT = Duration.ofMillis(100);
    private static final Duration EARLIER = Duration.ofMinutes(1);
    private static final int KEPT_HOURS = 60;
    private static final int KEPT_ORIGINS = 50;
    private static final int HOURS = 24;

    private final Consistently consistently;
    private final SeriesStore store;
    private final SizeRule sizes;
    private final Reader reader;
    private final Clock clock;
    private final ZoneId zone;
    private final Map<Key, KeptReading<List<Counted>>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, KeptReading<Map<LocalDate, List<Counted>>>> keptByOrigin =
            new LinkedHashMap<>(16, 0.75f, true);

    /** @param measured null for all that is counted of the day, else its hours */
    private record Key(LocalDate day, @Nullable Measured measured, boolean recent) {}

    Series(
            Consistently consistently,
            SeriesStore store,
            SizeRule sizes,
            Reader reader,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.consistently = consistently;
        this.store = store;
        this.sizes = sizes;
        this.reader = reader;
        this.clock = clock;
        this.zone = zone;
    }

    /** How long a time is divided. */
    public enum Step {
        HOUR,
        DAY
    }

    /**
     * What is asked.
     *
     * @param from first local day
     * @param to last local day
     * @param enterpriseId the enterprise that the answer is limited to, null for none
     */
    public record Question(
            Measurement measurement,
            Step step,
            LocalDate from,
            LocalDate to,
            Group group,
            @Nullable UUID enterpriseId) {}

    /**
     * @param hour local hour from 0, null by day
     * @param value null where there is nothing to tell, which is not 0
     */
    @Schema(name = "SeriesPoint")
    public record Point(LocalDate day, @Nullable Integer hour, @Nullable BigDecimal value) {}

    /**
     * A trend.
     *
     * @param readAt when the answer was made; facts that come late change it
     * @param zone whose days and hours these are
     */
    @Schema(name = "Series")
    public record Answer(
            Instant readAt,
            String ruleVersion,
            String sizeRule,
            String measure,
            Step by,
            LocalDate from,
            LocalDate to,
            String zone,
            FilterView filter,
            List<Point> points) {}

    /** The local day that it is now. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    public Answer answer(Question question) {
        List<Point> points = new ArrayList<>();
        String origin = question.group().origin();
        Map<LocalDate, List<Counted>> ofOrigin = origin == null ? Map.of() : ofOrigin(origin, question.enterpriseId());
        for (LocalDate day = question.from(); !day.isAfter(question.to()); day = day.plusDays(1)) {
            if (question.step() == Step.DAY) {
                points.add(new Point(day, null, question.measurement().value(sum(question, day, null, ofOrigin))));
            } else {
                long[] hours = sum(question, day, question.measurement().counted(), ofOrigin);
                for (int hour = 0; hour < HOURS; hour++) {
                    points.add(new Point(day, hour, BigDecimal.valueOf(hours[hour])));
                }
            }
        }
        return new Answer(
                clock.instant(),
                Figures.RULE_VERSION,
                sizes.version(),
                question.measurement().key(),
                question.step(),
                question.from(),
                question.to(),
                zone.getId(),
                GroupViews.filter(question.group()),
                points);
    }

    private long[] sum(
            Question question, LocalDate day, @Nullable Measured measured, Map<LocalDate, List<Counted>> ofOrigin) {
        long[] sum = new long[measured == null ? Measured.values().length : HOURS];
        List<Counted> all = question.group().origin() == null
                ? counted(day, measured, question.enterpriseId())
                : ofOrigin.getOrDefault(day, List.of());
        for (Counted counted : all) {
            if (question.group().has(counted.traits())) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += counted.counts()[i];
                }
            }
        }
        return sum;
    }

    private Map<LocalDate, List<Counted>> ofOrigin(String origin, @Nullable UUID enterpriseId) {
        Supplier<Map<LocalDate, List<Counted>>> reading =
                () -> consistently.read(() -> store.ofOrigin(origin, zone, sizes, enterpriseId));
        if (enterpriseId != null) {
            return reading.get();
        }
        KeptReading<Map<LocalDate, List<Counted>>> one;
        synchronized (keptByOrigin) {
            one = keptByOrigin.computeIfAbsent(origin, key -> reader.keep(reading, EARLIER));
            if (keptByOrigin.size() > KEPT_ORIGINS) {
                keptByOrigin.remove(keptByOrigin.keySet().iterator().next());
            }
        }
        return one.get();
    }

    private List<Counted> counted(LocalDate day, @Nullable Measured measured, @Nullable UUID enterpriseId) {
        Supplier<List<Counted>> reading = () -> consistently.read(() -> measured == null
                ? store.day(day, sizes, enterpriseId)
                : store.hours(day, measured, sizes, enterpriseId));
        if (enterpriseId != null) {
            return reading.get();
        }
        boolean recent = !day.isBefore(today().minusDays(1));
        KeptReading<List<Counted>> one;
        synchronized (kept) {
            one = kept.computeIfAbsent(
                    new Key(day, measured, recent), key -> reader.keep(reading, recent ? RECENT : EARLIER));
            if (kept.size() > MOST_DAYS + KEPT_HOURS) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return one.get();
    }
}
