package org.fugong.registry.resumption.domain;

import java.util.EnumMap;
import java.util.Map;

/** The states of an enterprise's way back to work, and the moves between them. */
public final class Course {

    /** Where an enterprise stands. */
    public enum State {
        /** Has never applied. */
        NOT_APPLIED,
        /** Waits for a decision. */
        APPLIED,
        /** May work again. */
        APPROVED,
        /** May not yet work, and knows why. */
        REJECTED
    }

    /** What can be done. */
    public enum Move {
        APPLY,
        APPROVE,
        REJECT
    }

    /** What comes of a move: the next state, or why there is none. */
    public sealed interface Outcome {
        /** The move is legal and leads here. */
        record Next(State state) implements Outcome {}

        /** The move is refused, and why in an English sentence. */
        record Refused(String reason) implements Outcome {}
    }

    private static final Map<State, Map<Move, Outcome>> TABLE = new EnumMap<>(State.class);

    static {
        //   from               move          outcome
        rule(State.NOT_APPLIED, Move.APPLY, to(State.APPLIED));
        rule(State.NOT_APPLIED, Move.APPROVE, no("The enterprise has not applied."));
        rule(State.NOT_APPLIED, Move.REJECT, no("The enterprise has not applied."));
        rule(State.APPLIED, Move.APPLY, no("An application is waiting for its decision already."));
        rule(State.APPLIED, Move.APPROVE, to(State.APPROVED));
        rule(State.APPLIED, Move.REJECT, to(State.REJECTED));
        rule(State.APPROVED, Move.APPLY, no("The enterprise has been approved already."));
        rule(State.APPROVED, Move.APPROVE, no("The application has been approved already."));
        rule(State.APPROVED, Move.REJECT, no("The application has been approved already; it can't be rejected now."));
        rule(State.REJECTED, Move.APPLY, to(State.APPLIED));
        rule(State.REJECTED, Move.APPROVE, no("The application has been rejected; the enterprise has to apply anew."));
        rule(State.REJECTED, Move.REJECT, no("The application has been rejected already."));
    }

    private Course() {}

    /**
     * What comes of a move.
     *
     * @param from where the enterprise stands
     * @param move what somebody wants to do
     * @return the next state, or the reason of the refusal
     */
    public static Outcome move(State from, Move move) {
        return TABLE.getOrDefault(from, Map.of()).getOrDefault(move, no("There is no such move."));
    }

    private static void rule(State from, Move move, Outcome outcome) {
        TABLE.computeIfAbsent(from, f -> new EnumMap<>(Move.class)).put(move, outcome);
    }

    private static Outcome to(State state) {
        return new Outcome.Next(state);
    }

    private static Outcome no(String reason) {
        return new Outcome.Refused(reason);
    }
}
