package org.fugong.transport.clearance.domain;

/** What came of a call. */
public enum CallOutcome {
    /** Somebody answered. */
    REACHED,
    /** Somebody answered and will see to it by a time that was agreed. */
    PROMISED,
    NO_ANSWER,
    /** The number is not theirs: another has to be found. */
    WRONG_NUMBER
}
