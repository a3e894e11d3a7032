package org.fugong.healthcode.workforce.domain;

import org.jspecify.annotations.Nullable;

/** Where a worker is by the gates of the day. A scan that was refused changes nothing: who is sent away did not come in. */
public enum Presence {
    /** The last scan that passed today was an entry. */
    PRESENT,
    /** The last scan that passed today was an exit. */
    LEFT,
    /** Nothing passed today: missing, if the worker was expected. */
    NOT_SEEN,
    /** Nothing passed today, and nothing was to: the worker is lent to another enterprise. */
    LENT_OUT;

    /**
     * By the last scan of the day that passed.
     *
     * @param direction {@code ENTRY} or {@code EXIT}; null for none
     * @param lentOut whether the worker is lent to another enterprise today
     */
    public static Presence of(@Nullable String direction, boolean lentOut) {
        if (direction == null) {
            return lentOut ? LENT_OUT : NOT_SEEN;
        }
        return direction.equals("ENTRY") ? PRESENT : LEFT;
    }
}
