package org.fugong.registry.assistance.domain;

import java.util.EnumMap;
import java.util.Map;

/** The states of a joint scheme, and the moves between them. What else a move asks for stands in {@link SchemeDesk}. */
public final class SchemeCourse {

    /** Where a joint scheme stands. */
    public enum State {
        /** Like requests were found; an official has to make an offer of it, or dismiss it. */
        PROPOSED,
        /** There is a provider and a price; each member says yes or no. */
        OFFERED,
        /** Enough said yes: the provider serves them. */
        RUNNING,
        /** It is over. */
        ENDED,
        /** Too few said yes, or too few were left; their requests go on as they were. */
        LAPSED,
        /** An official saw no sense in it; the requests go on as they were. */
        DISMISSED;

        /** Whether neighbours can still come in. */
        public boolean joinable() {
            return this == PROPOSED || this == OFFERED;
        }

        /** Whether a clock has to run. */
        public boolean clocked() {
            return joinable() || this == RUNNING;
        }
    }

    /** What can be done. */
    public enum Move {
        PROPOSE,
        /** A neighbour with a like request comes in. */
        JOIN,
        /** A member's request was taken back or seen to otherwise. */
        DROP,
        /** An official says who provides what at what price; once more for new terms. */
        OFFER,
        CONSENT,
        DECLINE,
        START,
        /** An official takes it off, saying why. */
        DISMISS,
        /** Too few. */
        LAPSE,
        /** A member leaves with notice. */
        LEAVE,
        END,
        /** The official's clock ran out. */
        ESCALATE,
        /** The provider of an offer has closed: another one is sought. */
        SEEK,
        /** An official asks those who are served for a longer term. */
        PROLONG,
        /** Enough are for the longer term. */
        LENGTHEN,
        /** Too few are: it ends when it was to. */
        KEEP_TERM
    }

    /** What comes of a move: the next state, or why there is none. */
    public sealed interface Outcome {
        /** The move is legal and leads here. */
        record Next(State state) implements Outcome {}

        /** The move is refused, and why. */
        record Refused(Reason reason) implements Outcome {}
    }

    private static final Reason NO_SUCH_MOVE = new Reason("There is no such move.", "没有这样的操作。");
    private static final Map<State, Map<Move, Outcome>> TABLE = new EnumMap<>(State.class);

    static {
        from(State.PROPOSED)
                .to(State.PROPOSED, Move.JOIN, Move.DROP, Move.ESCALATE)
                .to(State.OFFERED, Move.OFFER)
                .to(State.DISMISSED, Move.DISMISS)
                .to(State.LAPSED, Move.LAPSE)
                .no("Nothing has been offered yet.", "尚未提出方案。");
        from(State.OFFERED)
                .to(State.OFFERED, Move.JOIN, Move.DROP, Move.OFFER, Move.CONSENT, Move.DECLINE)
                .to(State.RUNNING, Move.START)
                .to(State.DISMISSED, Move.DISMISS)
                .to(State.LAPSED, Move.LAPSE)
                .to(State.PROPOSED, Move.SEEK)
                .no("It has not started yet; say no instead.", "方案尚未启动，请选择“不参加”。", Move.LEAVE)
                .no("It has not started yet; take it off instead.", "方案尚未启动，请改为撤销。", Move.END)
                .no("It has not started yet; offer other terms instead.", "方案尚未启动，请改为更改条件。", Move.PROLONG)
                .no("The members are asked already.", "已征询成员意见。");
        from(State.RUNNING)
                .to(State.RUNNING, Move.LEAVE, Move.PROLONG, Move.LENGTHEN, Move.KEEP_TERM)
                // Of a longer term; without one the desk refuses.
                .to(State.RUNNING, Move.CONSENT, Move.DECLINE)
                .to(State.ENDED, Move.END)
                .no("It runs already; ask for help anew.", "方案已启动，请另行提交诉求。", Move.JOIN)
                .no("It runs already; end it instead.", "方案已启动，请改为终止。", Move.DISMISS)
                .no("It runs already.", "方案已启动。");
        from(State.ENDED).no("It is over.", "方案已结束。");
        from(State.LAPSED).no("Too few were for it; it did not start.", "参加企业不足，方案未启动。");
        from(State.DISMISSED).no("It was taken off.", "方案已撤销。");
    }

    private SchemeCourse() {}

    /** What comes of a move. */
    public static Outcome move(State from, Move move) {
        return TABLE.getOrDefault(from, Map.of()).getOrDefault(move, new Outcome.Refused(NO_SUCH_MOVE));
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
