package org.fugong.registry.labour.domain;

/** When people are to work, or can. */
public enum Shift {
    DAY,
    NIGHT,
    /** Of a need: the shift changes. Of a surplus: they can work any. */
    ROTATING;

    /** Whether people who can work this shift can do the work of a need. */
    public boolean serves(Shift wanted) {
        return this == wanted || this == ROTATING;
    }
}
