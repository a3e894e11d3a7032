package org.fugong.transport.clearance.domain;

/** What has to be cleared before a worker can travel, each by its own owner. */
public enum ClearanceKind {
    /** The railway (or bus line) can sell this worker a ticket. */
    TICKET(ClearanceOwner.RAILWAY),
    /** The employment bureau of the worker's origin lets the worker leave the village. */
    VILLAGE_EXIT(ClearanceOwner.ORIGIN_BUREAU),
    /** The employment bureau of the worker's origin has been reached and helps: papers, the way to the station. */
    ORIGIN_BUREAU(ClearanceOwner.ORIGIN_BUREAU),
    /** The worker's health code is green. */
    HEALTH_CODE(ClearanceOwner.EMPLOYER);

    private final ClearanceOwner owner;

    ClearanceKind(ClearanceOwner owner) {
        this.owner = owner;
    }

    /** Who has to see to it, and so whom the coordinator calls. */
    public ClearanceOwner owner() {
        return owner;
    }
}
