package org.fugong.transport.clearance.domain;

/** Where a clearance stands. */
public enum ClearanceState {
    OPEN,
    GRANTED,
    REFUSED,
    /** Nobody had answered when the roster froze, or another clearance of the worker was refused. */
    LAPSED
}
