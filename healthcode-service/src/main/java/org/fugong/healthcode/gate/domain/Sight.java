package org.fugong.healthcode.gate.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a gate has before it.
 *
 * @param code what the scanned text turned out to be
 * @param colour the holder's colour now, not the one in the code; null if the person is not known
 * @param worker whether the holder works at this gate's enterprise
 * @param temperature null if none was taken, as is usual on the way out
 */
public record Sight(
        Direction direction,
        CodeState code,
        @Nullable HolderColour colour,
        boolean worker,
        @Nullable Temperature temperature) {

    /** What the scanned text turned out to be. */
    public enum CodeState {
        GENUINE,
        UNREADABLE,
        UNKNOWN_KEY,
        FORGED,
        NOT_YET_VALID,
        EXPIRED,
        /** Genuine, but revoked before its time. */
        REVOKED,
        /** Genuine, but shown before elsewhere or too long ago for a double read. */
        COPY
    }

    /** The holder's colour as a gate knows it. */
    public enum HolderColour {
        GREEN,
        YELLOW,
        RED
    }
}
