package org.fugong.healthcode.colour.domain;

/** What an agency reports about a person. */
public enum Exposure {
    CONFIRMED_CASE(Cause.CONFIRMED_CASE),
    CLOSE_CONTACT(Cause.CLOSE_CONTACT),
    QUARANTINE_ORDERED(Cause.QUARANTINE_ORDERED),
    QUARANTINE_ENDED(Cause.QUARANTINE_ENDED),
    /** The person stayed in an area; whether it counts is for the rules' list to say. */
    STAYED_IN_AREA(Cause.STAYED_IN_LISTED_AREA);

    private final Cause cause;

    Exposure(Cause cause) {
        this.cause = cause;
    }

    Cause cause() {
        return cause;
    }

    /** Whether a report says where. */
    public boolean namesArea() {
        return this == STAYED_IN_AREA;
    }
}
