package org.fugong.transport.journey.domain;

/** Who says what happened to a traveller. */
public enum Reporter {
    /** An official of the district, also the one who travels with the charter. */
    OFFICIAL,
    /** The employer, of its own workers at the hand-over. */
    EMPLOYER,
    /** The railway or bus line, by its own events. */
    RAILWAY
}
