package org.fugong.reporting.intake.application;

/** What keeps the live intake from being taken while something must not be disturbed. */
public final class LiveIntake {
    /**
     * Key of an advisory lock of the database. Every transaction that takes records or replays one shares it; who holds it
     * alone sees the figures stand still.
     */
    public static final long LOCK = 0x696e_7461_6b65_3031L;

    /** For the statements of one transaction: what they take as arrays stays out of files. */
    public static final String WORK_MEMORY = "64MB";

    private LiveIntake() {}
}
