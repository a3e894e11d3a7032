package org.fugong.transport.clearance.domain;

/** The colour of a health code, as an answer to a clearance. */
public enum HealthColour {
    GREEN,
    YELLOW,
    RED;

    /** Green may travel, every other colour stays at home. */
    public AnswerOutcome outcome() {
        return this == GREEN ? AnswerOutcome.GRANTED : AnswerOutcome.REFUSED;
    }
}
