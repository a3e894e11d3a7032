package org.fugong.reporting.forecast.application;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.breakdown.application.KeptReading;
import org.fugong.reporting.breakdown.application.Reader;
import org.fugong.reporting.dashboard.application.Consistently;
import org.fugong.reporting.dashboard.application.Figures;
import org.fugong.reporting.dashboard.application.Town;
import org.fugong.reporting.dashboard.application.Towns;
import org.fugong.reporting.forecast.application.ForecastStore.Daily;
import org.fugong.reporting.forecast.application.ForecastStore.Whole;
import org.fugong.reporting.forecast.domain.Forecast;
import org.fugong.reporting.forecast.domain.Logistic.Reached;

/**
 * When nine of ten enterprises will have resumed, and nine of ten workers will be back, and on duty: in the district and each
 * town.
 */
@Startup
@ApplicationScoped
public class Forecasts {
    private static final double TARGET = 0.9;
    private static final int PERCENT = 100;
    private static final int DECIMALS = 2;
    private static final int DAYS = Forecast.DAYS + 10;
    private static final Town DISTRICT = new Town("", "", "", 0, 0);
    /** Of fewer workers a share would tell who is there. */
    private static final long FEWEST_WORKERS = 10;

    private final Consistently consistently;
    private final ForecastStore store;
    private final Towns towns;
    private final Clock clock;
    private final ZoneId zone;
    private final KeptReading<ForecastList> kept;

    Forecasts(
            Consistently consistently,
            ForecastStore store,
            Towns towns,
            Reader reader,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.consistently = consistently;
        this.store = store;
        this.towns = towns;
        this.clock = clock;
        this.zone = zone;
        this.kept = reader.keepFresh(this::read, Duration.ofSeconds(1));
    }

    /** What will be reached. */
    public enum Subject {
        /** Resumed of all enterprises. */
        RESUMED,
        /** Arrived with a charter, or let pass by a gate once, of all workers. */
        RETURNED,
        /** On duty at the end of the day of all workers. */
        ON_DUTY
    }

    /**
     * @param town nine-digit code, null for the district
     * @param target share to be reached
     * @param outcome what can be said
     * @param day the first day on which it is, was or will be reached; null if that can't be said
     * @param errorPoints how far off the same method was three days ahead, in percentage points, on average; null where
     *     there was nothing to compare
     * @param comparedDays on how many of the last days
     */
    @Schema(name = "Forecast")
    public record ForecastView(
            Subject subject,
            @Nullable String town,
            @Nullable String name,
            @Nullable String nameEn,
            BigDecimal target,
            Forecast.Outcome outcome,
            @Nullable LocalDate day,
            @Nullable BigDecimal errorPoints,
            int comparedDays) {}

    /**
     * @param asOf the last local day that they go by: today for what has resumed and who is back, yesterday for who is on duty
     *     at its end
     * @param method how it is reckoned
     */
    @Schema(name = "Forecasts")
    public record ForecastList(LocalDate asOf, String ruleVersion, String method, List<ForecastView> items) {}

    public ForecastList all() {
        return kept.get();
    }

    private ForecastList read() {
        return consistently.read(() -> {
            LocalDate today = LocalDate.now(clock.withZone(zone));
            List<ForecastView> items = new ArrayList<>();
            List<Daily> resumed = store.resumed(zone);
            List<Whole> enterprises = store.enterprises();
            List<Daily> onDuty = store.onDuty(today.minusDays(DAYS), today.minusDays(1));
            List<Daily> returned = store.returned(today.minusDays(DAYS - 1L), today);
            List<Whole> back = store.returned();
            List<Whole> workers = store.workers();
            for (Town town : withDistrict()) {
                Predicate<String> here = code -> town.equals(DISTRICT) || code.equals(town.code());
                items.add(view(Subject.RESUMED, town, cumulative(resumed, enterprises, here, today), today));
                items.add(view(Subject.RETURNED, town, upTo(back, returned, workers, here, today), today));
                items.add(view(
                        Subject.ON_DUTY, town, daily(onDuty, workers, here, today.minusDays(1)), today.minusDays(1)));
            }
            return new ForecastList(today, Figures.RULE_VERSION, "logistic-logit-weighted-14-days", items);
        });
    }

    private List<Town> withDistrict() {
        List<Town> all = new ArrayList<>();
        all.add(DISTRICT);
        all.addAll(towns.all());
        return all;
    }

    private static List<Reached> cumulative(
            List<Daily> daily, List<Whole> wholes, Predicate<String> here, LocalDate last) {
        Map<LocalDate, Long> byDay = byDay(daily, here);
        long whole = whole(wholes, here);
        LocalDate first = last.minusDays(DAYS - 1L);
        long before = byDay.entrySet().stream()
                .filter(e -> e.getKey().isBefore(first))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return cumulative(before, byDay, whole, last);
    }

    /** What the last days came to, of which all until now is known and how much each of them added. */
    private static List<Reached> upTo(
            List<Whole> now, List<Daily> daily, List<Whole> wholes, Predicate<String> here, LocalDate last) {
        Map<LocalDate, Long> byDay = byDay(daily, here);
        long whole = whole(wholes, here);
        if (whole < FEWEST_WORKERS) {
            return List.of();
        }
        long added = byDay.values().stream().mapToLong(Long::longValue).sum();
        return cumulative(whole(now, here) - added, byDay, whole, last);
    }

    private static List<Reached> cumulative(long before, Map<LocalDate, Long> byDay, long whole, LocalDate last) {
        LocalDate first = last.minusDays(DAYS - 1L);
        long reached = before;
        List<Reached> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            reached += byDay.getOrDefault(day, 0L);
            // Days before anything resumed tell nothing of how it goes.
            if (reached > 0 || !days.isEmpty()) {
                days.add(new Reached(reached, whole));
            }
        }
        return days;
    }

    private static List<Reached> daily(List<Daily> daily, List<Whole> wholes, Predicate<String> here, LocalDate last) {
        Map<LocalDate, Long> byDay = byDay(daily, here);
        long whole = whole(wholes, here);
        List<Reached> days = new ArrayList<>();
        if (whole < FEWEST_WORKERS) {
            return days;
        }
        for (LocalDate day = last.minusDays(DAYS - 1L); !day.isAfter(last); day = day.plusDays(1)) {
            long count = byDay.getOrDefault(day, 0L);
            if (count > 0 || !days.isEmpty()) {
                days.add(new Reached(count, whole));
            }
        }
        return days;
    }

    private static Map<LocalDate, Long> byDay(List<Daily> daily, Predicate<String> here) {
        Map<LocalDate, Long> byDay = new HashMap<>();
        daily.stream()
                .filter(one -> here.test(one.town()))
                .forEach(one -> byDay.merge(one.day(), one.count(), Long::sum));
        return byDay;
    }

    private static long whole(List<Whole> wholes, Predicate<String> here) {
        return wholes.stream()
                .filter(one -> here.test(one.town()))
                .mapToLong(Whole::count)
                .sum();
    }

    private static ForecastView view(Subject subject, Town town, List<Reached> days, LocalDate last) {
        Forecast forecast = Forecast.of(last.minusDays(Math.max(0, days.size() - 1L)), days, TARGET);
        boolean district = town.equals(DISTRICT);
        Double error = forecast.error();
        return new ForecastView(
                subject,
                district ? null : town.code(),
                district ? null : town.name(),
                district ? null : town.nameEn(),
                BigDecimal.valueOf(TARGET),
                forecast.outcome(),
                forecast.day(),
                error == null ? null : BigDecimal.valueOf(error * PERCENT).setScale(DECIMALS, RoundingMode.HALF_UP),
                forecast.compared());
    }
}
