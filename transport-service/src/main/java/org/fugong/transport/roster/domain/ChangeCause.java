package org.fugong.transport.roster.domain;

import java.util.EnumSet;
import java.util.Set;

/** Why a roster was changed after the deadline. The words beside it are for those who may see the person. */
public enum ChangeCause {
    /** Does not want to come, or may not by the family. */
    WITHDREW(ChangeKind.DROPPED_OUT),
    /** Ill, or the health code is not green any more. */
    NOT_WELL(ChangeKind.DROPPED_OUT),
    /** Not let out of the village or the county after all. */
    STOPPED(ChangeKind.DROPPED_OUT),
    /** Was not there when the vehicle left. */
    MISSED(ChangeKind.DROPPED_OUT),
    /** Takes the place of one who dropped out. */
    REPLACES(ChangeKind.ADDED),
    /** Cleared after the deadline. */
    CLEARED_LATE(ChangeKind.ADDED),
    /** The roster of the deadline was wrong. */
    MISTAKE(ChangeKind.DROPPED_OUT, ChangeKind.ADDED),
    OTHER(ChangeKind.DROPPED_OUT, ChangeKind.ADDED);

    private final Set<ChangeKind> kinds;

    ChangeCause(ChangeKind first, ChangeKind... more) {
        this.kinds = EnumSet.of(first, more);
    }

    /** Whether it can be the cause of such a change. */
    public boolean fits(ChangeKind kind) {
        return kinds.contains(kind);
    }
}
