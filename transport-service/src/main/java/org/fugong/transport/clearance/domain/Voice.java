package org.fugong.transport.clearance.domain;

/** Whose word an answer is. */
public enum Voice {
    /** The agency itself, or an official who passes on what it said. */
    AGENCY,
    /** A district official, who decides where answers contradict each other. */
    DISTRICT,
    /** The colour of the worker's health code: a fact that changes, and the newest one counts. */
    HEALTH_CODE
}
