package org.fugong.registry.resumption.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * A condition under which an enterprise may work.
 *
 * @param number from 1, within its application
 * @param what has to be done, in the official's words
 * @param until the last day on which it may be met
 * @param reportedAt when the enterprise said that it has met it; null before
 * @param settledAt when an official settled it; null while it is open
 * @param note of the enterprise or, once it is settled, of the official; may be empty
 */
public record Condition(
        int number,
        String what,
        LocalDate until,
        State state,
        @Nullable Instant reportedAt,
        @Nullable Instant settledAt,
        String note) {

    /** How a condition stands. */
    public enum State {
        OPEN,
        MET,
        /** Let fall by an official, who says why. */
        WAIVED
    }

    /** One that was just set. */
    public static Condition set(int number, String what, LocalDate until) {
        return new Condition(number, what, until, State.OPEN, null, null, "");
    }

    /** When its last day ends. */
    public Instant ends(ZoneId zone) {
        return until.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether it has to be met still. */
    public boolean open() {
        return state == State.OPEN;
    }

    Condition reported(Instant at, String words) {
        return new Condition(number, what, until, state, at, null, words);
    }

    Condition settled(State outcome, Instant at, String words) {
        return new Condition(number, what, until, outcome, reportedAt, at, words);
    }

    /** The same, no longer reported: an official looked and it is not met. */
    Condition notMet(String words) {
        return new Condition(number, what, until, State.OPEN, null, null, words);
    }
}
