package org.fugong.registry.enterprise.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Industry codes by GB/T 4754-2017: a letter for the section, then nothing or 2, 3 or 4 digits, the first two of which
 * are a division of that section.
 */
public final class Industry {

    private static final Pattern FORM = Pattern.compile("([A-T])(?:([0-9]{2})[0-9]{0,2})?");
    /** The last division of each section, A to T; a section begins where the one before it ends. */
    private static final int[] LAST_DIVISION = {
        5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97
    };

    private Industry() {}

    /**
     * Whether a code is one of the standard, as far as sections and divisions go.
     *
     * @param code such as {@code C} or {@code C3922}
     * @return true if so
     */
    public static boolean isValid(String code) {
        Matcher form = FORM.matcher(code);
        if (!form.matches()) {
            return false;
        }
        if (form.group(2) == null) {
            return true;
        }
        int section = code.charAt(0) - 'A';
        int division = Integer.parseInt(form.group(2));
        int first = section == 0 ? 1 : LAST_DIVISION[section - 1] + 1;
        return division >= first && division <= LAST_DIVISION[section];
    }
}
