package org.fugong.reporting.forecast.domain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A logistic curve through the shares of successive days. Its ceiling is known, all of the whole, so that in the logarithm
 * of odds it is a straight line, fitted by weighted least squares (Berkson's minimum logit chi-square): no library and no
 * starting values are needed. Half of one is added to both sides of the odds, so that none and all have odds, too.
 *
 * @param start logarithm of the odds on day 0
 * @param perDay how much it grows a day
 */
public record Logistic(double start, double perDay) {
    /** Fewer days than this tell nothing. */
    public static final int FEWEST_DAYS = 5;

    private static final double HALF = 0.5;
    private static final int LONGEST = 366;

    /** What was reached on one day, of what was to be reached. */
    public record Reached(long part, long whole) {
        double share() {
            return Math.min(1, Math.max(0, part / (double) whole));
        }

        private double kept() {
            return Math.min(whole, Math.max(0, part));
        }

        private double odds() {
            return Math.log((kept() + HALF) / (whole - kept() + HALF));
        }

        private double weight() {
            return 1 / (1 / (kept() + HALF) + 1 / (whole - kept() + HALF));
        }
    }

    /** The curve through these days, the first being day 0; none if there are too few or they show no movement. */
    public static Optional<Logistic> through(List<Reached> days) {
        if (days.size() < FEWEST_DAYS || days.stream().anyMatch(day -> day.whole() <= 0)) {
            return Optional.empty();
        }
        if (days.stream().mapToLong(Reached::part).distinct().count() <= 2) {
            return Optional.empty();
        }
        double weights = 0;
        double meanDay = 0;
        double meanOdds = 0;
        for (int day = 0; day < days.size(); day++) {
            double weight = days.get(day).weight();
            weights += weight;
            meanDay += weight * day;
            meanOdds += weight * days.get(day).odds();
        }
        meanDay /= weights;
        meanOdds /= weights;
        double covariance = 0;
        double variance = 0;
        for (int day = 0; day < days.size(); day++) {
            double weight = days.get(day).weight();
            covariance += weight * (day - meanDay) * (days.get(day).odds() - meanOdds);
            variance += weight * (day - meanDay) * (day - meanDay);
        }
        double perDay = covariance / variance;
        return Optional.of(new Logistic(meanOdds - perDay * meanDay, perDay));
    }

    /** The share on a day. */
    public double share(int day) {
        return 1 / (1 + Math.exp(-(start + perDay * day)));
    }

    /** The first day on which a share is reached; none if it falls, or takes longer than a year. */
    public OptionalInt reaches(double share) {
        if (perDay <= 0) {
            return OptionalInt.empty();
        }
        double day = Math.ceil((Math.log(share / (1 - share)) - start) / perDay);
        return day > LONGEST ? OptionalInt.empty() : OptionalInt.of((int) Math.max(0, day));
    }
}
