package org.fugong.transport.clearance.domain;

/** What an agency or official answers. */
public enum AnswerOutcome {
    GRANTED,
    REFUSED;

    /** The state that a clearance takes on when this answer counts. */
    public ClearanceState state() {
        return this == GRANTED ? ClearanceState.GRANTED : ClearanceState.REFUSED;
    }
}
