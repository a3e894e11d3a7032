package org.fugong.registry.assistance.application;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Problem;
import org.fugong.registry.domain.identity.Texts;

/** Checks what enterprises and officials write: others read it, so it names no people by number. */
final class Wording {

    private static final int LONGEST = 500;
    /** Eighteen digits of an identity number, or eleven of a mobile phone. */
    private static final Pattern NUMBER_OF_A_PERSON =
            Pattern.compile("(?<![0-9])(?:[0-9]{17}[0-9Xx]|1[0-9]{10})(?![0-9])");

    private Wording() {}

    /** A text that has to be there. */
    static String needed(String field, @Nullable String given, String why) {
        String text = optional(field, given);
        if (text.isEmpty()) {
            throw Problem.invalid(field, "missing", why);
        }
        return text;
    }

    /** A text that may be empty. */
    static String optional(String field, @Nullable String given) {
        String text = Texts.stripped(given);
        Texts.faultOfOptional(field, text, LONGEST).ifPresent(fault -> {
            throw Problem.invalid(fault.field(), fault.code(), fault.message());
        });
        if (NUMBER_OF_A_PERSON.matcher(text).find()) {
            throw Problem.invalid(
                    field, "number-of-a-person", "Others read this: no identity or telephone numbers of people.");
        }
        return text;
    }
}
