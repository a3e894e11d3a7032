package org.fugong.reporting.breakdown.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * Some of a whole. Four decimals, rounded down; of nothing there is no share. It can be more than one where those counted
 * need not belong to the whole, such as borrowed workers on duty.
 */
public record Share(long part, long whole) {
    public @Nullable BigDecimal value() {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.DOWN);
    }
}
