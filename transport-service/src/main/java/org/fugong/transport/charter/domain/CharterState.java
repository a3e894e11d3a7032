package org.fugong.transport.charter.domain;

/** Where a charter stands; {@link CharterLifecycle} has the moves between these. */
public enum CharterState {
    /** Open for nominations until its deadline. */
    ANNOUNCED,
    /** Past its deadline: the roster is frozen. */
    CLOSED,
    /** Somebody has boarded. */
    TRAVELLING,
    /** Somebody has arrived. */
    ARRIVED
}
