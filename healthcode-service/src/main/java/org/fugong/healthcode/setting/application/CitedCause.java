package org.fugong.healthcode.setting.application;

import java.util.Arrays;
import java.util.List;

/** What an official cites for a colour set by hand. */
public enum CitedCause {
    CONFIRMED_CASE(false),
    CLOSE_CONTACT(false),
    QUARANTINE_ORDERED(false),
    STAYED_IN_LISTED_AREA(false),
    SYMPTOMS(false),
    /** The agency took its report back. */
    REPORT_WITHDRAWN(true),
    /** The report was about someone else. */
    MISTAKEN_IDENTITY(true),
    /** A doctor found the person well. */
    MEDICALLY_CLEARED(true);

    private final boolean clears;

    CitedCause(boolean clears) {
        this.clears = clears;
    }

    /** Whether it is a reason for green, and not for yellow or red. */
    public boolean clears() {
        return clears;
    }

    /** All, by name. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
