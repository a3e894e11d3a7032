package org.fugong.registry.labour.application;

/**
 * A middle group of occupations.
 *
 * @param code by GB/T 6565, such as {@code 6-05}
 */
public record Occupation(String code, String zh, String en) {

    /** Its name in a language, {@code zh} or any other for English. */
    public String name(String lang) {
        return lang.equals("zh") ? zh : en;
    }
}
