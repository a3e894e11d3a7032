package org.fugong.registry.worker.domain;

import java.util.EnumMap;
import java.util.Map;

/** The states of a worker's employment, and the moves between them. Who may make a move is checked before. */
public final class Employment {

    /** Where a worker stands. */
    public enum State {
        /** Works for the employer. */
        EMPLOYED,
        /** Promised or lent to another enterprise until a day; stays the employer's. */
        LENT,
        /** Works for nobody who is registered. The record stays with the last employer. */
        LEFT
    }

    /** What can happen. */
    public enum Move {
        /** A field of the record is put right. */
        CORRECT,
        /** Goes to another enterprise until a day, by an agreement that the worker consented to. */
        LEND,
        /** Is back from it. */
        RETURN,
        /** Goes to another employer for good. */
        TRANSFER,
        LEAVE,
        /** Is registered again by an employer, the last or another. */
        HIRE,
        /** The record becomes an alias of another record of the same person. */
        MERGE,
        /** The record takes over from another of the same person. */
        TAKE_OVER
    }

    /** What comes of a move. */
    public sealed interface Outcome {
        /** The move is legal and leads here. */
        record Next(State state) implements Outcome {}

        /** The move is refused, and why. */
        record Refused(Reason reason) implements Outcome {}
    }

    private static final Map<State, Map<Move, Outcome>> TABLE = new EnumMap<>(State.class);

    static {
        from(State.EMPLOYED)
                .to(State.EMPLOYED, Move.CORRECT, Move.TRANSFER, Move.MERGE, Move.TAKE_OVER)
                .to(State.LENT, Move.LEND)
                .to(State.LEFT, Move.LEAVE)
                .no("The worker is employed already.", "此人已是在职员工。", Move.HIRE)
                .no("The worker is not lent to anyone.", "此人没有被借出。", Move.RETURN);
        from(State.LENT)
                .to(State.LENT, Move.CORRECT, Move.TAKE_OVER)
                .to(State.EMPLOYED, Move.RETURN)
                .no("The worker is promised to another enterprise already.", "此人已被借出，不能重复借出。", Move.LEND)
                .no("The worker is lent; the agreement has to end first.", "此人借出期间不能办理，请先结束借用协议。");
        from(State.LEFT)
                .to(State.EMPLOYED, Move.HIRE)
                .to(State.LEFT, Move.CORRECT, Move.MERGE, Move.TAKE_OVER)
                .no("The worker has left already.", "此人已离职。", Move.LEAVE)
                .no(
                        "The worker has left; nobody has to let go. Register the worker.",
                        "此人已离职，无需办理转移，请直接登记。",
                        Move.TRANSFER)
                .no("The worker has left.", "此人已离职。");
    }

    private Employment() {}

    /**
     * What comes of a move.
     *
     * @param from where the worker stands
     * @param move what somebody wants to do
     * @return the next state, or the reason of the refusal
     */
    public static Outcome move(State from, Move move) {
        Outcome outcome = TABLE.getOrDefault(from, Map.of()).get(move);
        return outcome == null ? new Outcome.Refused(Reason.NO_SUCH_MOVE) : outcome;
    }

    /** Whether the table lets a move be made. */
    public static boolean allows(State from, Move move) {
        return move(from, move) instanceof Outcome.Next;
    }

    private static Row from(State state) {
        return new Row(TABLE.computeIfAbsent(state, s -> new EnumMap<>(Move.class)));
    }

    /** The part of the table for one state. */
    private record Row(Map<Move, Outcome> outcomes) {

        Row to(State next, Move... moves) {
            for (Move move : moves) {
                outcomes.put(move, new Outcome.Next(next));
            }
            return this;
        }

        /** Refuses these moves; without any, all that were not mentioned. */
        Row no(String en, String zh, Move... moves) {
            for (Move move : moves.length == 0 ? Move.values() : moves) {
                outcomes.putIfAbsent(move, new Outcome.Refused(new Reason(en, zh)));
            }
            return this;
        }
    }
}
