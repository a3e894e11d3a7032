package org.fugong.transport.charter.domain;

/** What can happen to a charter. */
public enum CharterMove {
    /** The plan of a draft is changed, whatever of it. */
    EDIT,
    /** It is opened for nominations. */
    ANNOUNCE,
    /** Deadline, seats or carriages are changed while nominations come in. */
    CHANGE,
    /** Times are changed: the train is late, or early. */
    RESCHEDULE,
    /** It is called off. */
    CANCEL,
    /** The deadline has passed and the roster is frozen. */
    FREEZE,
    /** Travellers are recorded as boarded. */
    BOARD,
    /** Travellers are recorded as arrived. */
    ARRIVE,
    /** The travellers are given over to their employers. */
    HAND_OVER,
    /** The hand-over of somebody was recorded by mistake, and taken back. */
    REOPEN
}
