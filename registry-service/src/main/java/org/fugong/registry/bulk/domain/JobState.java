package org.fugong.registry.bulk.domain;

/** The course of an import. */
public enum JobState {
    /** The file is arriving; nothing has been done with it. */
    RECEIVING,
    /** The file is here. */
    QUEUED,
    /** Its rows are being worked off. */
    RUNNING,
    /** Every row has its outcome. */
    COMPLETED,
    /** Rows were refused of a file that was to be loaded as a whole, so nothing was done with it. */
    REFUSED,
    /** The file broke off on its way, and nothing was done with it: send it again. */
    INTERRUPTED
}
