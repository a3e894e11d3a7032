package org.fugong.reporting.breakdown.application;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.trend.application.Measured;

/** What a series can be asked of. */
public enum Measurement {
    APPLIED(Measured.APPLIED, null),
    RESUMED(Measured.RESUMED, null),
    REGISTERED(Measured.REGISTERED, null),
    COMPLETE(Measured.COMPLETE, null),
    CODED(Measured.CODED, null),
    TRAVELLED(Measured.TRAVELLED, null),
    ARRIVED(Measured.ARRIVED, null),
    SCANS(Measured.SCANS, null),
    REFUSED(Measured.REFUSED, null),
    FEVERS(Measured.FEVERS, null),
    ON_DUTY(Measured.ON_DUTY, null),
    RETURNED(Measured.RETURNED, null),
    REPORTS(Measured.REPORTS, null),
    REPORTED_ON_DUTY(Measured.REPORTED_ON_DUTY, null),
    /** Percent of a normal day's, weighted by headcount; null where nobody reported. */
    OUTPUT("output", Measured.OUTPUT_TIMES_HEADCOUNT, Measured.REPORTED_HEADCOUNT);

    private static final int DECIMALS = 2;

    private final String key;
    private final Measured counted;
    private final @Nullable Measured of;

    Measurement(Measured counted, @Nullable Measured of) {
        this(counted.key(), counted, of);
    }

    Measurement(String key, Measured counted, @Nullable Measured of) {
        this.key = key;
        this.counted = counted;
        this.of = of;
    }

    public static Optional<Measurement> of(@Nullable String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    /** What is read for it hour by hour. */
    Measured counted() {
        return counted;
    }

    /** Whether it is a step of people's own, and so known by where they come from. */
    public boolean byOrigin() {
        return switch (counted) {
            case REGISTERED, COMPLETE, CODED, TRAVELLED, ARRIVED, RETURNED -> true;
            default -> false;
        };
    }

    /** Whether it is known for each hour. */
    public boolean hourly() {
        return counted.hourly();
    }

    /** Its value by all that was counted, in the order of {@link Measured}. */
    @Nullable BigDecimal value(long[] counts) {
        BigDecimal count = BigDecimal.valueOf(counts[counted.ordinal()]);
        if (of == null) {
            return count;
        }
        long whole = counts[of.ordinal()];
        return whole == 0 ? null : count.divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
