package org.fugong.reporting.resumption.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * The resumption rate (复工率), in the one place where it is computed: registered enterprises whose latest decision
 * approved resumption, of all registered enterprises of the same group.
 *
 * <p>Four decimals, rounded down, so that 1.0000 is said only when every enterprise has resumed. Of no enterprises
 * there is no rate: {@link #value} is null, which is not 0 %.
 *
 * @param resumed enterprises that have resumed
 * @param total registered enterprises
 */
public record Rate(long resumed, long total) {
    public static final Rate NONE = new Rate(0, 0);

    public Rate {
        if (resumed < 0 || resumed > total) {
            throw new IllegalArgumentException(resumed + " of " + total);
        }
    }

    /** Between 0.0000 and 1.0000, or null where there is nothing to count. */
    public @Nullable BigDecimal value() {
        return total == 0 ? null : BigDecimal.valueOf(resumed).divide(BigDecimal.valueOf(total), 4, RoundingMode.DOWN);
    }

    public Rate plus(Rate other) {
        return new Rate(resumed + other.resumed, total + other.total);
    }
}
