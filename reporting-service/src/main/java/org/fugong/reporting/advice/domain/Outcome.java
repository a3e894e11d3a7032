package org.fugong.reporting.advice.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What came of advice that was given, as the facts say now.
 *
 * @param done how many people did what was advised, or were agreed upon, after it was given
 * @param arrived of these, who arrived or are on duty
 */
public record Outcome(State state, long done, long arrived) {

    public enum State {
        /** It can still be followed. */
        OPEN,
        FOLLOWED,
        /** It can be followed no more: the deadline passed, the offer ended, or nothing came of it in time. */
        LAPSED
    }

    /**
     * @param ends from when on it cannot be followed; null if there is no such instant
     * @param over whether what it was about is gone
     */
    public static Outcome of(long done, long arrived, @Nullable Instant ends, boolean over, Instant now) {
        if (done > 0) {
            return new Outcome(State.FOLLOWED, done, arrived);
        }
        boolean late = over || (ends != null && !now.isBefore(ends));
        return new Outcome(late ? State.LAPSED : State.OPEN, 0, 0);
    }
}
