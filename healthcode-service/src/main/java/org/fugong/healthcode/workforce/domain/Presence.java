package org.fugong.healthcode.workforce.domain;

import org.jspecify.annotations.Nullable;

/** Where a worker is by the gates of the day. A scan that was refused changes nothing: who is sent away did not come in. */
public enum Presence {
    /** The last scan that passed today was an entry. */
    PRESENT,
    /** The last scan that passed today was an exit. */
    LEFT,
    /** Nothing passed today: missing, if the worker was expected. */
    NOT_SEEN;

    /**
     * By the last scan of the day that passed.
     *
     * @param direction {@code ENTRY} or {@code EXIT}; null for none
     */
    public static Presence of(@Nullable String direction) {
        if (direction == null) {
            return NOT_SEEN;
        }
        return direction.equals("ENTRY") ? PRESENT : LEFT;
    }
}
