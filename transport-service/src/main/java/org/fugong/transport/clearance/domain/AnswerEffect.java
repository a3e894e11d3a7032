package org.fugong.transport.clearance.domain;

/** What an answer did. Every answer is kept with its effect. */
public enum AnswerEffect {
    /** The first answer: it decided the clearance. */
    DECIDED,
    /** Says the same again: counts once. */
    REPEATED,
    /** Says otherwise than the first, which stands until a district official decides. */
    CONTRADICTED,
    /** A district official took back a granted clearance. */
    OVERRULED,
    /** Came after the deadline: the roster stays as it is. */
    LATE,
    /** Came after the nomination had ended because the other clearance was refused. */
    MOOT;

    /** Whether the clearance changes. */
    public boolean decides() {
        return this == DECIDED || this == OVERRULED;
    }
}
