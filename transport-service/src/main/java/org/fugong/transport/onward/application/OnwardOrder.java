package org.fugong.transport.onward.application;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.onward.domain.Cause;
import org.fugong.transport.onward.domain.Setup;

/**
 * A plan that is asked for.
 *
 * @param planVersion the version that it became, once done
 */
public record OnwardOrder(
        UUID id,
        long number,
        UUID charterId,
        Wish wish,
        String orderedBy,
        Instant orderedAt,
        State state,
        OptionalInt planVersion) {

    /** How far it is. */
    public enum State {
        OPEN,
        DONE,
        /** It could not be worked off; the log says why. */
        FAILED
    }

    /** What is asked for, whole: the setup after the change. */
    public record Wish(Cause cause, Setup setup, @Nullable String reason) {}
}
