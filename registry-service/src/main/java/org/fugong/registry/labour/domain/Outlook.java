package org.fugong.registry.labour.domain;

import java.util.UUID;

/**
 * What becomes of a need by the proposals.
 *
 * @param open how many people are neither promised nor proposed
 * @param en why, in words; empty if none is open
 * @param zh the same in Chinese
 */
public record Outlook(UUID needId, int open, String en, String zh) {

    /** Why, in a language, {@code zh} or any other for English. */
    public String why(String lang) {
        return lang.equals("zh") ? zh : en;
    }
}
