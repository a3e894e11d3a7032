package org.fugong.registry.worker.domain;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.worker.domain.Employment.State;

/**
 * Where a worker stands, with what belongs to the state.
 *
 * @param posting if {@link State#LENT}, else null
 * @param leaving if {@link State#LEFT}, else null
 */
public record Standing(State state, @Nullable Posting posting, @Nullable Leaving leaving) {

    /** At the employer's. */
    public static final Standing EMPLOYED = new Standing(State.EMPLOYED, null, null);

    /** Holds what belongs to the state together. */
    public Standing {
        if ((posting != null) != (state == State.LENT) || (leaving != null) != (state == State.LEFT)) {
            throw new IllegalArgumentException("A posting belongs to LENT, a leaving to LEFT");
        }
    }

    /**
     * Where a lent worker is.
     *
     * @param to the enterprise that borrows
     * @param from first day there
     * @param until last day there
     * @param agreementId of the agreement it goes by
     */
    public record Posting(UUID to, LocalDate from, LocalDate until, UUID agreementId) {}

    /** When and why a worker left. */
    public record Leaving(LocalDate on, Why why) {}

    /** Why somebody leaves. */
    public enum Why {
        RESIGNED,
        DISMISSED,
        CONTRACT_ENDED,
        RETIRED,
        /** The enterprise closed. */
        ENTERPRISE_CLOSED,
        OTHER
    }

    /** Lent out. */
    public static Standing lent(Posting posting) {
        return new Standing(State.LENT, posting, null);
    }

    /** Left. */
    public static Standing left(LocalDate on, Why why) {
        return new Standing(State.LEFT, null, new Leaving(on, why));
    }
}
