package org.fugong.registry.domain.identity;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Checks of plain fields that enterprises and workers share. */
public final class Texts {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9](?:[ -]?[0-9]){4,17}");

    private Texts() {}

    /**
     * A text that must be there, has no control characters and is not longer than said.
     *
     * @param field the field that holds it
     * @param value as given; null counts as missing
     * @param most how many characters it may have
     * @return {@code missing}, {@code too-long} or {@code control-character}, or nothing
     */
    public static Optional<Fault> faultOfRequired(String field, @Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            return Optional.of(new Fault(field, "missing", "This field must be filled in."));
        }
        return faultOfOptional(field, value, most);
    }

    /**
     * A text that may be missing.
     *
     * @param field the field that holds it
     * @param value as given, or null
     * @param most how many characters it may have
     * @return {@code too-long} or {@code control-character}, or nothing
     */
    public static Optional<Fault> faultOfOptional(String field, @Nullable String value, int most) {
        if (value == null) {
            return Optional.empty();
        }
        if (value.length() > most) {
            return Optional.of(new Fault(field, "too-long", "At most " + most + " characters fit here."));
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(new Fault(field, "control-character", "Line breaks and the like do not belong here."));
        }
        return Optional.empty();
    }

    /**
     * A phone number: 5 to 18 digits, with single blanks or hyphens between, and a plus before a country code.
     *
     * @param field the field that holds it
     * @param value as given; null counts as missing
     * @return {@code missing} or {@code phone-format}, or nothing
     */
    public static Optional<Fault> faultOfPhone(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return Optional.of(new Fault(field, "missing", "This field must be filled in."));
        }
        return PHONE.matcher(value.strip()).matches()
                ? Optional.empty()
                : Optional.of(new Fault(field, "phone-format", "A phone number has 5 to 18 digits."));
    }

    /**
     * What is left of a text without surrounding blanks.
     *
     * @param value as given, or null
     * @return never null
     */
    public static String stripped(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
