package org.fugong.healthcode.colour.domain;

/** What disease control reports about a person. */
public enum Exposure {
    CONFIRMED_CASE(Cause.CONFIRMED_CASE),
    CLOSE_CONTACT(Cause.CLOSE_CONTACT),
    QUARANTINE_ORDERED(Cause.QUARANTINE_ORDERED),
    QUARANTINE_ENDED(Cause.QUARANTINE_ENDED);

    private final Cause cause;

    Exposure(Cause cause) {
        this.cause = cause;
    }

    Cause cause() {
        return cause;
    }
}
