package org.fugong.healthcode.colour.domain;

/** What a health code says, from the mildest to the strictest. */
public enum Colour {
    /** May pass. */
    GREEN,
    /** At home for up to 7 days. */
    YELLOW,
    /** Isolation for 14 days. */
    RED
}
