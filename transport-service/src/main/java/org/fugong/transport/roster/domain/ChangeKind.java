package org.fugong.transport.roster.domain;

/** What a version of a roster does to the one before. */
public enum ChangeKind {
    /** Somebody travels no more. */
    DROPPED_OUT,
    /** Somebody travels after all. */
    ADDED
}
