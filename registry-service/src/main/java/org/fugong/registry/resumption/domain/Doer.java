package org.fugong.registry.resumption.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a move.
 *
 * @param party what they are
 * @param ofTown the town that an official is one of; null for others
 * @param subject of the log-in; never shown to an applicant
 */
public record Doer(Party party, @Nullable String ofTown, String subject) {

    /** What somebody who makes a move is. */
    public enum Party {
        ENTERPRISE,
        TOWN,
        DISTRICT,
        INSPECTION,
        /** A check that the system makes by itself. */
        RULES,
        CLOCK
    }

    /** The system's own checks. */
    public static final Doer RULES = new Doer(Party.RULES, null, "rules");
    /** A clock that ran out. */
    public static final Doer CLOCK = new Doer(Party.CLOCK, null, "clock");
    /** The feature that inspects, for whoever did. */
    public static final Doer INSPECTION = new Doer(Party.INSPECTION, null, "inspection");

    /** A contact of the enterprise. */
    public static Doer enterprise(String subject) {
        return new Doer(Party.ENTERPRISE, null, subject);
    }

    /** An official of a town. */
    public static Doer ofTown(String town, String subject) {
        return new Doer(Party.TOWN, town, subject);
    }

    /** An official of the district. */
    public static Doer ofDistrict(String subject) {
        return new Doer(Party.DISTRICT, null, subject);
    }
}
