package org.fugong.registry.inspection.domain;

import java.util.EnumMap;
import java.util.Map;

/** The states of an inspection task, and the moves between them. */
public final class TaskCourse {

    /** Where a task stands. */
    public enum State {
        /** No team has it: none has the place in its jurisdiction. */
        OPEN,
        /** A team is to visit. */
        ASSIGNED,
        /** Visited; something has to be mended, and the team comes again. */
        FOLLOW_UP,
        /** Visited, and all is well. */
        PASSED,
        /** Visited; work must not go on like this. */
        FAILED,
        /** Not needed any more. */
        CANCELLED;

        /** Whether something is still to be done. */
        public boolean open() {
            return this == OPEN || this == ASSIGNED || this == FOLLOW_UP;
        }
    }

    /** What can be done. */
    public enum Move {
        ASSIGN,
        PASS,
        ORDER_MENDING,
        FAIL,
        CANCEL
    }

    /** What comes of a move: the next state, or why there is none. */
    public sealed interface Outcome {
        /** The move is legal and leads here. */
        record Next(State state) implements Outcome {}

        /** The move is refused, and why in an English sentence. */
        record Refused(String reason) implements Outcome {}
    }

    private static final String NO_TEAM = "No team has this task yet; assign it first.";
    private static final String PASSED = "The inspection was passed already.";
    private static final String FAILED = "The inspection was failed already; a new one has to be ordered.";
    private static final String CANCELLED = "The task was cancelled.";
    private static final Map<State, Map<Move, Outcome>> TABLE = new EnumMap<>(State.class);

    static {
        //   from             ASSIGN               PASS              ORDER_MENDING        FAIL              CANCEL
        row(State.OPEN, to(State.ASSIGNED), no(NO_TEAM), no(NO_TEAM), no(NO_TEAM), to(State.CANCELLED));
        row(
                State.ASSIGNED,
                to(State.ASSIGNED),
                to(State.PASSED),
                to(State.FOLLOW_UP),
                to(State.FAILED),
                to(State.CANCELLED));
        row(
                State.FOLLOW_UP,
                to(State.FOLLOW_UP),
                to(State.PASSED),
                to(State.FOLLOW_UP),
                to(State.FAILED),
                to(State.CANCELLED));
        row(State.PASSED, no(PASSED), no(PASSED), no(PASSED), no(PASSED), no(PASSED));
        row(State.FAILED, no(FAILED), no(FAILED), no(FAILED), no(FAILED), no(FAILED));
        row(State.CANCELLED, no(CANCELLED), no(CANCELLED), no(CANCELLED), no(CANCELLED), no(CANCELLED));
    }

    private TaskCourse() {}

    /** What comes of a move from a state. */
    public static Outcome move(State from, Move move) {
        return TABLE.getOrDefault(from, Map.of()).getOrDefault(move, no("There is no such move."));
    }

    private static void row(State from, Outcome assign, Outcome pass, Outcome mend, Outcome fail, Outcome cancel) {
        Map<Move, Outcome> row = new EnumMap<>(Move.class);
        row.put(Move.ASSIGN, assign);
        row.put(Move.PASS, pass);
        row.put(Move.ORDER_MENDING, mend);
        row.put(Move.FAIL, fail);
        row.put(Move.CANCEL, cancel);
        TABLE.put(from, row);
    }

    private static Outcome to(State state) {
        return new Outcome.Next(state);
    }

    private static Outcome no(String reason) {
        return new Outcome.Refused(reason);
    }
}
