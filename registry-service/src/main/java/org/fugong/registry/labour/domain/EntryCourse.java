package org.fugong.registry.labour.domain;

import java.util.EnumMap;
import java.util.Map;

/** The states of a need or a surplus, and the moves between them. */
public final class EntryCourse {

    /** Where an entry stands. */
    public enum State {
        /** Nobody has been promised for it. */
        POSTED,
        /** Some people are promised by signed agreements, and more are open. */
        PARTLY_FILLED,
        /** All people are promised. */
        FILLED,
        /** Taken back by its enterprise. */
        WITHDRAWN,
        /** Its last day is over. */
        EXPIRED
    }

    /** What can be done. */
    public enum Move {
        /** The enterprise corrects it. */
        CHANGE,
        /** An agreement promises some of the people. */
        FILL_PART,
        /** An agreement promises the last of the people. */
        FILL_ALL,
        /** The last agreement that promised people came to nothing. */
        REOPEN,
        /** The enterprise takes it back. */
        WITHDRAW,
        /** Its last day is over. */
        EXPIRE,
        /** It ended with a record of its enterprise that was merged by mistake. */
        RETURN
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
        //   from                 move            outcome
        rule(State.POSTED, Move.CHANGE, to(State.POSTED));
        rule(State.POSTED, Move.FILL_PART, to(State.PARTLY_FILLED));
        rule(State.POSTED, Move.FILL_ALL, to(State.FILLED));
        rule(State.POSTED, Move.REOPEN, to(State.POSTED));
        rule(State.POSTED, Move.WITHDRAW, to(State.WITHDRAWN));
        rule(State.POSTED, Move.EXPIRE, to(State.EXPIRED));
        rule(State.PARTLY_FILLED, Move.CHANGE, to(State.PARTLY_FILLED));
        rule(State.PARTLY_FILLED, Move.FILL_PART, to(State.PARTLY_FILLED));
        rule(State.PARTLY_FILLED, Move.FILL_ALL, to(State.FILLED));
        rule(State.PARTLY_FILLED, Move.REOPEN, to(State.POSTED));
        rule(State.PARTLY_FILLED, Move.WITHDRAW, to(State.WITHDRAWN));
        rule(State.PARTLY_FILLED, Move.EXPIRE, to(State.EXPIRED));
        rule(State.FILLED, Move.CHANGE, no("All people are promised; cancel an agreement first."));
        rule(State.FILLED, Move.FILL_PART, to(State.PARTLY_FILLED));
        rule(State.FILLED, Move.FILL_ALL, to(State.FILLED));
        rule(State.FILLED, Move.REOPEN, to(State.POSTED));
        rule(State.FILLED, Move.WITHDRAW, no("All people are promised; cancel an agreement first."));
        rule(State.FILLED, Move.EXPIRE, to(State.EXPIRED));
        for (State live : new State[] {State.POSTED, State.PARTLY_FILLED, State.FILLED}) {
            rule(live, Move.RETURN, no("It has not ended."));
        }
        for (Move move : Move.values()) {
            rule(State.WITHDRAWN, move, no("It has been withdrawn; post it anew."));
            rule(State.EXPIRED, move, no("Its last day is over; post it anew."));
        }
        rule(State.WITHDRAWN, Move.RETURN, to(State.POSTED));
    }

    private EntryCourse() {}

    /** What comes of a move. */
    public static Outcome move(State from, Move move) {
        return TABLE.getOrDefault(from, Map.of()).getOrDefault(move, no("There is no such move."));
    }

    /** Whether people can still be promised for an entry in that state. */
    public static boolean open(State state) {
        return state == State.POSTED || state == State.PARTLY_FILLED;
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
