package org.fugong.transport.charter.domain;

/** Where a charter stands; {@link CharterLifecycle} has the moves between these. */
public enum CharterState {
    /** Being prepared: district officials alone see it. */
    DRAFT,
    /** Open for nominations until its deadline. */
    ANNOUNCED,
    /** Past its deadline: the roster is frozen. */
    CLOSED,
    /** Somebody has boarded. */
    TRAVELLING,
    /** Somebody has arrived. */
    ARRIVED,
    /** The travellers are with their employers, or it is known what became of them. */
    HANDED_OVER,
    /** Does not ride. Everybody nominated is free for another charter. */
    CANCELLED
}
