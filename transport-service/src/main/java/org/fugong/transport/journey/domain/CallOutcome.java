package org.fugong.transport.journey.domain;

/** What came of the call to somebody who is missing. */
public enum CallOutcome {
    /** Spoken to: where they are is clear. */
    REACHED,
    /** On the way by other means. */
    OTHER_WAY,
    ILL,
    /** Does not want to come any more. */
    CHANGED_MIND,
    /** Nobody answered: somebody has to call again. */
    NOT_REACHED,
    /** Passed on to those who look for people: the home village, the police. */
    REFERRED
}
