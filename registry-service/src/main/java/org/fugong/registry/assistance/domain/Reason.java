package org.fugong.registry.assistance.domain;

/** Why something is refused, a sentence in each language: the same by REST and on a page. */
public record Reason(String en, String zh) {

    /** In a language, {@code zh} or any other for English. */
    public String in(String lang) {
        return lang.equals("zh") ? zh : en;
    }
}
