package org.fugong.transport.charter.domain;

/** What became of a nomination. */
public enum NominationStatus {
    /** Has a seat as long as the clearances are not refused. */
    SEATED,
    /** Moves up in the order of nomination when a seat is freed. */
    WAITING,
    /** Lost the place because a clearance was refused. */
    REFUSED,
    /** On the frozen roster, of a charter that has not arrived yet. */
    TRAVELS,
    /** Was on the frozen roster of a charter that has arrived. */
    TRAVELLED,
    /** Not on the roster when it froze: still waiting, or not cleared in time. */
    LEFT_OUT,
    /** The charter was cancelled: the worker can be nominated for another one. */
    CANCELLED,
    /** Taken back before the deadline, or ended with the group. */
    WITHDRAWN;

    /** Whether the worker is bound by this nomination and can't be nominated elsewhere. */
    public boolean holdsTheWorker() {
        return this == SEATED || this == WAITING || this == TRAVELS;
    }
}
