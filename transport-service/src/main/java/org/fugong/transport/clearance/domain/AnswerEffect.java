package org.fugong.transport.clearance.domain;

/** What an answer did. Every answer is kept with its effect. */
public enum AnswerEffect {
    /** The first answer: it decided the clearance. */
    DECIDED,
    /** Says the same again: counts once. */
    REPEATED,
    /** Says otherwise than the one that stands, which stands until a district official decides. */
    CONTRADICTED,
    /** A district official decided that what stands is right. */
    CONFIRMED,
    /** A district official took back a granted clearance. */
    OVERRULED,
    /** The worker's health code is green no longer: what it says now counts. */
    CHANGED,
    /** Came after the deadline: the roster stays as it is. */
    LATE,
    /** Came after the nomination had ended because a clearance was refused. */
    MOOT;

    /** Whether the clearance changes. */
    public boolean decides() {
        return this == DECIDED || this == OVERRULED || this == CHANGED;
    }

    /** Whether it is settled from now on which of contradicting answers holds. */
    public boolean settles() {
        return this == CONFIRMED || this == OVERRULED || this == CHANGED;
    }
}
