package org.fugong.reporting.measure.application;

import java.time.LocalDate;
import java.util.List;

/**
 * One figure of the statistics, defined once.
 *
 * @param key where it stands in the answer of {@code GET figures}, such as {@code funnel.onDuty}; with
 *     {@code group.} before it, among the figures of {@code GET figures/query}
 * @param name what it is called
 * @param unit what is counted, or how the number is to be read
 * @param population of whom or what
 * @param formula how it is reckoned
 * @param sources topics that it is reckoned from
 * @param ruleVersion the rules by which it is; a figure whose formula changes gets another
 * @param since day from which facts are counted under these rules
 */
public record Measure(
        String key,
        Words name,
        Words unit,
        Words population,
        Words formula,
        List<String> sources,
        String ruleVersion,
        LocalDate since) {

    /** The same in two languages. */
    public record Words(String en, String zh) {
        /** By language, {@code zh} or any other for English. */
        public String in(String lang) {
            return lang.equals("zh") ? zh : en;
        }
    }
}
