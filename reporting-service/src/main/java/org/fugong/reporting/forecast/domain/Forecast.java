package org.fugong.reporting.forecast.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.forecast.domain.Logistic.Reached;

/**
 * When a share will be reached, by the last days, and how far off the same method was on the last days for which its word
 * can be held against what came.
 *
 * @param outcome what can be said
 * @param day the first day on which the share is, was or will be reached, null if that can't be said
 * @param error mean distance between what was said three days before and the share that came, from 0 to 1; null if there
 *     was nothing to compare
 * @param compared how many days were compared
 */
public record Forecast(Outcome outcome, @Nullable LocalDate day, @Nullable Double error, int compared) {
    /** Days that a curve goes by. Before these the district was another one. */
    public static final int DAYS = 14;

    /** How far ahead the error is told. */
    public static final int AHEAD = 3;

    private static final int MOST_COMPARED = 7;

    /** What can be said. */
    public enum Outcome {
        /** The share is reached already. */
        REACHED,
        /** It will be reached on the day, if it goes on like this. */
        EXPECTED,
        /** If it goes on like this it will not be reached within a year. */
        NOT_WITHIN_A_YEAR,
        /** Too few days, or none on which anything moved. */
        NOT_ENOUGH_DATA
    }

    /**
     * The forecast by what was reached on successive days.
     *
     * @param first the day of the first
     * @param target share to be reached, between 0 and 1
     */
    public static Forecast of(LocalDate first, List<Reached> days, double target) {
        List<Double> errors = errors(days);
        OptionalDouble mean = errors.stream().mapToDouble(Double::doubleValue).average();
        Double error = mean.isPresent() ? mean.getAsDouble() : null;
        int last = days.size() - 1;
        if (last >= 0 && days.get(last).whole() > 0 && days.get(last).share() >= target) {
            int since = last;
            while (since > 0
                    && days.get(since - 1).whole() > 0
                    && days.get(since - 1).share() >= target) {
                since--;
            }
            return new Forecast(Outcome.REACHED, first.plusDays(since), error, errors.size());
        }
        int from = Math.max(0, days.size() - DAYS);
        Optional<Logistic> curve = Logistic.through(days.subList(from, days.size()));
        if (curve.isEmpty()) {
            return new Forecast(Outcome.NOT_ENOUGH_DATA, null, error, errors.size());
        }
        OptionalInt day = curve.get().reaches(target);
        // The curve may pass by the last day; what is not reached there is reached tomorrow at the earliest.
        return day.isEmpty()
                ? new Forecast(Outcome.NOT_WITHIN_A_YEAR, null, error, errors.size())
                : new Forecast(
                        Outcome.EXPECTED,
                        first.plusDays(Math.max(last + 1, from + day.getAsInt())),
                        error,
                        errors.size());
    }

    private static List<Double> errors(List<Reached> days) {
        List<Double> errors = new ArrayList<>();
        for (int day = days.size() - 1; day >= AHEAD && errors.size() < MOST_COMPARED; day--) {
            int known = day - AHEAD + 1;
            int from = Math.max(0, known - DAYS);
            int ahead = day - from;
            Reached came = days.get(day);
            Logistic.through(days.subList(from, known))
                    .ifPresent(curve -> errors.add(Math.abs(curve.share(ahead) - came.share())));
        }
        return errors;
    }
}
