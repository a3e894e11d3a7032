package org.fugong.transport.journey.domain;

import java.time.Instant;
import java.util.Optional;

/** When a call settles what became of a missing traveller, and when somebody has to call again. */
public final class FollowUpRule {

    private FollowUpRule() {}

    /** Why a call can't be recorded so. */
    public enum Objection {
        /** Nobody was reached, so somebody has to call again, at a time that is said. */
        NEXT_CALL_NEEDED,
        /** The next call lies in the past. */
        NEXT_CALL_PAST
    }

    /** Whether the traveller is accounted for: they, or somebody, told where they are, and no further call is needed. */
    public static boolean accountsFor(CallOutcome outcome, Optional<Instant> nextCallAt) {
        return outcome != CallOutcome.NOT_REACHED && nextCallAt.isEmpty();
    }

    public static Optional<Objection> objection(CallOutcome outcome, Optional<Instant> nextCallAt, Instant now) {
        if (outcome == CallOutcome.NOT_REACHED && nextCallAt.isEmpty()) {
            return Optional.of(Objection.NEXT_CALL_NEEDED);
        }
        return nextCallAt.filter(next -> !next.isAfter(now)).map(next -> Objection.NEXT_CALL_PAST);
    }
}
