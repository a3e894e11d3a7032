package org.fugong.transport.charter.application;

/**
 * A feature that has to do something when an announced charter changes. Called in the transaction of the change, while the
 * charter is held; an exception takes the change back.
 */
public interface CharterFollower {

    /** It was cancelled: what it still asked of anybody is moot. */
    default void cancelled(HeldCharter charter) {}

    /** Deadline, seats, carriages, stops or times were changed. */
    default void changed(HeldCharter before, HeldCharter after) {}
}
