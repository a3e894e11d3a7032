package org.fugong.reporting.alert.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * Why a rule holds.
 *
 * @param figures what was found and what it was held against, in the order in which the sentence tells them
 * @param en the same as a sentence in English
 * @param zh the same as a sentence in Chinese
 */
public record Grounds(List<Figure> figures, String en, String zh) {
    public Grounds {
        figures = List.copyOf(figures);
    }

    /**
     * One figure.
     *
     * @param name what it is, in lower camel case, such as {@code people}
     * @param value in the unit that its name says, else a count
     */
    public record Figure(String name, BigDecimal value) {
        public static Figure of(String name, long value) {
            return new Figure(name, BigDecimal.valueOf(value));
        }
    }
}
