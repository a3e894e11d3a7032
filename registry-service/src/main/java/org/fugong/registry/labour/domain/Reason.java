package org.fugong.registry.labour.domain;

/**
 * One thing that was weighed.
 *
 * @param code what it is, see {@link Kind}
 * @param points added or, below 0, taken off
 * @param en the same in words
 * @param zh the same in Chinese
 */
public record Reason(Kind code, long points, String en, String zh) {

    /** What is weighed. */
    public enum Kind {
        PERIOD,
        WORK,
        SKILL,
        DEALINGS,
        DISTANCE,
        FURTHER_LENDER
    }

    /** In a language, {@code zh} or any other for English. */
    public String text(String lang) {
        return lang.equals("zh") ? zh : en;
    }
}
