package org.fugong.transport.charter.domain;

/** What can happen to a charter. */
public enum CharterMove {
    /** The deadline has passed and the roster is frozen. */
    FREEZE,
    /** Travellers are recorded as boarded. */
    BOARD,
    /** Travellers are recorded as arrived. */
    ARRIVE
}
