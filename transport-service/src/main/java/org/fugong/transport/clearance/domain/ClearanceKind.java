package org.fugong.transport.clearance.domain;

/** What has to be cleared before a worker can travel, each by its own agency. */
public enum ClearanceKind {
    /** The railway (or bus line) can sell this worker a ticket. */
    TICKET,
    /** The employment bureau of the worker's origin lets the worker leave the village. */
    VILLAGE_EXIT
}
