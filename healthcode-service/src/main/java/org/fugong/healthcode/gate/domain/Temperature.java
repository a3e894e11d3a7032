package org.fugong.healthcode.gate.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A body temperature at the armpit.
 *
 * @param celsius degrees Celsius, 34.0 to 43.0: what a living person can have and a clinical thermometer shows
 */
public record Temperature(BigDecimal celsius) {

    private static final BigDecimal LEAST = new BigDecimal("34.0");
    private static final BigDecimal MOST = new BigDecimal("43.0");

    public Temperature {
        if (!isPlausible(celsius)) {
            throw new IllegalArgumentException("not a body temperature");
        }
    }

    /** Whether a number can be a body temperature, to two decimals at most. */
    public static boolean isPlausible(@Nullable BigDecimal celsius) {
        return celsius != null
                && celsius.compareTo(LEAST) >= 0
                && celsius.compareTo(MOST) <= 0
                && celsius.stripTrailingZeros().scale() <= 2;
    }
}
