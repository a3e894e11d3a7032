package org.fugong.registry.worker.domain;

import java.util.EnumMap;
import java.util.Map;

/** The states of a request for a worker who is registered elsewhere. Silence is no consent: it goes to the officials. */
public final class Transfer {

    /** Where a request stands. */
    public enum State {
        /** The employer of the time has to say something. */
        ASKED,
        /** It objected or said nothing in time: an official of either town decides. */
        WITH_OFFICIALS,
        /** The employer let go. */
        RELEASED,
        /** An official decided for it. */
        ORDERED,
        /** An official decided against it. */
        REFUSED,
        /** The one who asked took it back. */
        WITHDRAWN
    }

    /** What can be done. */
    public enum Move {
        RELEASE,
        OBJECT,
        /** The clock ran out. */
        ESCALATE,
        ORDER,
        REFUSE,
        WITHDRAW
    }

    /** What comes of a move. */
    public sealed interface Outcome {
        /** The move is legal and leads here. */
        record Next(State state) implements Outcome {}

        /** The move is refused, and why. */
        record Refused(Reason reason) implements Outcome {}
    }

    private static final Map<State, Map<Move, State>> TABLE = new EnumMap<>(State.class);
    private static final Reason SETTLED = new Reason("The request is settled already.", "该申请已办结。");
    private static final Reason OBJECTED = new Reason("The request is with the officials already.", "该申请已转由工作人员处理。");

    static {
        TABLE.put(
                State.ASKED,
                Map.of(
                        Move.RELEASE, State.RELEASED,
                        Move.OBJECT, State.WITH_OFFICIALS,
                        Move.ESCALATE, State.WITH_OFFICIALS,
                        Move.ORDER, State.ORDERED,
                        Move.REFUSE, State.REFUSED,
                        Move.WITHDRAW, State.WITHDRAWN));
        TABLE.put(
                State.WITH_OFFICIALS,
                Map.of(
                        Move.RELEASE, State.RELEASED,
                        Move.ESCALATE, State.WITH_OFFICIALS,
                        Move.ORDER, State.ORDERED,
                        Move.REFUSE, State.REFUSED,
                        Move.WITHDRAW, State.WITHDRAWN));
    }

    private Transfer() {}

    /** What comes of a move. */
    public static Outcome move(State from, Move move) {
        State next = TABLE.getOrDefault(from, Map.of()).get(move);
        if (next != null) {
            return new Outcome.Next(next);
        }
        return new Outcome.Refused(from == State.WITH_OFFICIALS ? OBJECTED : SETTLED);
    }

    /** Whether nobody has to do anything any more. */
    public static boolean settled(State state) {
        return !TABLE.containsKey(state);
    }
}
