package org.fugong.reporting.bulletin.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** By how much a figure differs from an earlier one. */
public final class Change {
    private Change() {}

    /** Now less then; null where one of them is not known, which is not the same as no change. */
    public static @Nullable BigDecimal between(@Nullable BigDecimal then, @Nullable BigDecimal now) {
        return then == null || now == null ? null : now.subtract(then);
    }
}
