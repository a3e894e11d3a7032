package org.fugong.registry.assistance.application;

import java.math.BigDecimal;

/** Amounts in words. */
public final class Yuan {

    private Yuan() {}

    /** An amount of fen as yuan with two decimals, such as {@code 16.00}. */
    public static String of(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
