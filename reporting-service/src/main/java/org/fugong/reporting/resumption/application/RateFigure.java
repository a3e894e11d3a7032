package org.fugong.reporting.resumption.application;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.resumption.domain.Rate;

/**
 * A resumption rate with what it is made of; see {@link Rate}.
 *
 * @param rate four decimals, rounded down; null where there are no enterprises
 */
public record RateFigure(long resumed, long total, @Nullable BigDecimal rate) {
    /** Where there are no enterprises. */
    public static final RateFigure NONE = of(Rate.NONE);

    static RateFigure of(Rate rate) {
        return new RateFigure(rate.resumed(), rate.total(), rate.value());
    }
}
