package org.fugong.healthcode.gate.domain;

/** The one reason of a gate's decision; shown to the guard in words. */
public enum Reason {
    /** A worker of this enterprise, green, without fever. */
    ADMITTED(Outcome.PASSED),
    /** The same for someone whom no enterprise or another one employs. */
    ADMITTED_VISITOR(Outcome.PASSED),
    /** On the way out a genuine code is enough: nobody is locked in for a colour or a fever. */
    LEFT(Outcome.PASSED),
    /** What was scanned is none of our codes. */
    UNREADABLE(Outcome.REFUSED),
    /** Signed by a key that is not on the trust list. */
    UNKNOWN_KEY(Outcome.REFUSED),
    /** The signature does not fit: altered or made up. */
    FORGED(Outcome.REFUSED),
    NOT_YET_VALID(Outcome.REFUSED),
    EXPIRED(Outcome.REFUSED),
    /** Revoked before its time: a lost paper, or a record that somebody else got. */
    REVOKED(Outcome.REFUSED),
    /** This very code was shown before: a screenshot or a photograph. */
    COPY(Outcome.REFUSED),
    /** A genuine code of a person who is not, or no longer, in the register. */
    UNKNOWN_PERSON(Outcome.REFUSED),
    RED(Outcome.REFUSED),
    YELLOW(Outcome.REFUSED),
    FEVER(Outcome.REFUSED);

    private final Outcome outcome;

    Reason(Outcome outcome) {
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }
}
