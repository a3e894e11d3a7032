package org.fugong.transport.journey.domain;

/** What a report does. Every one that says something new is kept, whatever it does. */
public enum ReportEffect {
    /** The first that says so: from now on the traveller has boarded, arrived or been handed over. */
    COUNTS,
    /** Says what another reporter said: kept as a confirmation. */
    CONFIRMS,
    /** Says what the same reporter said before: nothing new. */
    REPEATS,
    /** Denies what counts, or what an official decided: kept and shown, and an official decides. */
    CONTRADICTS,
    /** An absence that denies nothing: kept as the last that is known. */
    NOTED
}
