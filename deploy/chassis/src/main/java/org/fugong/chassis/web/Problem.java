package org.fugong.chassis.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A request that cannot be served, told to the caller as RFC 9457 {@code application/problem+json}.
 *
 * <p>The type is stable and is what programs and translations go by; the detail is for people and never holds personal
 * data or what the caller sent. Throwing one rolls back the transaction it is thrown in.
 */
public class Problem extends RuntimeException {
    /** What every problem type begins with. */
    public static final String TYPE_PREFIX = "urn:fugong:problem:";

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final int status;
    private final String slug;
    private final Map<String, Object> members = new LinkedHashMap<>();

    private Problem(int status, String slug, String detail) {
        super(detail);
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("A problem has a status from 400 to 599, not " + status);
        }
        if (!SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException("A problem type is words in kebab-case, not " + slug);
        }
        this.status = status;
        this.slug = slug;
    }

    /**
     * @param status HTTP status, 400 to 599
     * @param type words in kebab-case, such as {@code not-found}; the same words for the same cause, for ever
     * @param detail one sentence for the caller: what is wrong here and what to do about it
     */
    public static Problem of(int status, String type, String detail) {
        return new Problem(status, type, detail);
    }

    /** What is asked for is not there, or the caller may not know that it is. */
    public static Problem notFound() {
        return of(404, "not-found", "There is nothing here that you may see.");
    }

    /** 422 {@code invalid-input} with all wrong fields at once, in the member {@code errors}. */
    public static Problem invalid(List<FieldError> errors) {
        return of(422, "invalid-input", "Some of the input is not valid; see errors.")
                .with("errors", List.copyOf(errors));
    }

    /** 422 {@code invalid-input} for one field. */
    public static Problem invalid(String field, String code, String message) {
        return invalid(List.of(new FieldError(field, code, message)));
    }

    /** Adds an extension member, replacing one of the same name. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The type without its prefix, such as {@code not-found}. */
    public String slug() {
        return slug;
    }

    /** The type as sent, such as {@code urn:fugong:problem:not-found}. */
    public String type() {
        return TYPE_PREFIX + slug;
    }

    /** What went wrong here, for people. */
    public String detail() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    /** Extension members in the order they were added. */
    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    /**
     * What is wrong with one field of the input.
     *
     * @param field path of the field as the caller wrote it, such as {@code skills[2]}
     * @param code stable words in kebab-case for programs and translations
     * @param message for people, in English, without the value
     */
    public record FieldError(String field, String code, String message) {}
}
