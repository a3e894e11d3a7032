package org.fugong.healthcode.device.domain;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Where a gate's device is in its life. */
public enum DeviceState {
    /** Added by the enterprise's contact; its invitation waits to be typed on the device. */
    INVITED,
    /** Has its keys: it may sync and upload. */
    ENROLLED,
    /** Lost, sold or broken: nothing in its name is taken any more, for ever. */
    REVOKED;

    /** What can be done with a device. */
    public enum Move {
        INVITE_AGAIN,
        ENROL,
        REVOKE
    }

    private static final Map<DeviceState, Map<Move, DeviceState>> TABLE = Map.of(
            INVITED, Map.of(Move.INVITE_AGAIN, INVITED, Move.ENROL, ENROLLED, Move.REVOKE, REVOKED),
            ENROLLED, Map.of(Move.REVOKE, REVOKED),
            REVOKED, Map.of());

    /** The state after a move, or null if the move is illegal here. */
    public @Nullable DeviceState after(Move move) {
        return TABLE.getOrDefault(this, Map.of()).get(move);
    }
}
