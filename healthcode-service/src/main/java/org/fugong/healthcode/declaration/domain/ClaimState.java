package org.fugong.healthcode.declaration.domain;

/**
 * Where a claim is: OPEN, then DECIDED, and from there UNDONE if the decision was wrong. A corrected document is not undone but
 * corrected once more.
 */
public enum ClaimState {
    OPEN,
    DECIDED,
    UNDONE;

    /** Whether that can follow. */
    public boolean mayBecome(ClaimState next) {
        return this == OPEN && next == DECIDED || this == DECIDED && next == UNDONE;
    }
}
