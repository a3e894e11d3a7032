package org.fugong.healthcode.colour.domain;

import java.util.Arrays;
import java.util.List;

/** Why a code has its colour. There is no colour without one of these; the holder sees it. */
public enum Cause {
    /** Green: the declaration is complete and gives no reason for another colour. */
    NOTHING_DECLARED(false),
    /** Green: the days that an earlier cause asked for are over. */
    DAYS_COMPLETED(false),
    /** Green: disease control ended the quarantine. Lifts every red cause of the rules that began before. */
    QUARANTINE_ENDED(false),
    /** Green: the holder's appeal was granted. Lifts the cause that was appealed against. */
    APPEAL_GRANTED(false),
    /** The holder declared symptoms. */
    DECLARED_SYMPTOMS(true),
    /** The holder declared a stay in an area that the rules list, or an agency reported it. */
    STAYED_IN_LISTED_AREA(true),
    /** The holder declared contact with a confirmed case. */
    DECLARED_CONTACT(true),
    /** Disease control names the holder as a close contact. */
    CLOSE_CONTACT(true),
    /** Disease control ordered quarantine. */
    QUARANTINE_ORDERED(true),
    /** Disease control names the holder as a confirmed case. */
    CONFIRMED_CASE(true),
    /** Two district officials set the colour, until the end that they gave it. */
    SET_BY_HAND(false);

    private final boolean ruled;

    Cause(boolean ruled) {
        this.ruled = ruled;
    }

    /** Whether a version of the rules says which colour it gives, and for how long. */
    public boolean isRuled() {
        return ruled;
    }

    /** Those that each version of the rules has a line for, from the mildest to the gravest. */
    public static List<Cause> ruled() {
        return Arrays.stream(values()).filter(Cause::isRuled).toList();
    }
}
