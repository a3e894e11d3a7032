package org.fugong.registry.assistance.domain;

import java.util.EnumMap;
import java.util.Map;

/** The states of a request for help, and the moves between them. What else a move asks for stands in {@link Desk}. */
public final class Course {

    /** Where a request stands. */
    public enum State {
        /** Routed to a department, which has not taken it on yet. */
        OPEN,
        /** A department works on it. */
        ACCEPTED,
        /** The department has asked the enterprise something. */
        WAITING_FOR_ENTERPRISE,
        /** Given to another department, which has not taken it on yet. */
        HANDED_OVER,
        /** Answered with what was done; the enterprise can rate it, or reopen it within the window. */
        RESOLVED,
        /** Not good enough: the department has it again. */
        REOPENED,
        /** The window is over. */
        CLOSED,
        /** The enterprise took it back. */
        WITHDRAWN;

        /** Whether officials have to do something. */
        public boolean withDepartment() {
            return this == OPEN || this == ACCEPTED || this == HANDED_OVER || this == REOPENED;
        }

        /** Whether the help is still to come. */
        public boolean unanswered() {
            return withDepartment() || this == WAITING_FOR_ENTERPRISE;
        }

        /** Whether a clock has to run. */
        public boolean clocked() {
            return unanswered() || this == RESOLVED;
        }
    }

    /** What can be done. */
    public enum Move {
        FILE,
        /** The triage desk says what category it is, which routes it. */
        SORT,
        ACCEPT,
        /** The department asks the enterprise something. */
        ASK,
        /** The enterprise answers. */
        REPLY,
        HAND_OVER,
        RESOLVE,
        /** A joint scheme serves it. */
        SERVE_JOINTLY,
        /** The provider of the joint scheme that served it has closed: the department has it again. */
        UNSERVE,
        RATE,
        REOPEN,
        WITHDRAW,
        /** The department's clock ran out. */
        ESCALATE,
        /** The enterprise's clock ran out: its time to reply, or the window to reopen. */
        LAPSE
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
        from(State.OPEN)
                .to(State.OPEN, Move.SORT, Move.ESCALATE)
                .to(State.ACCEPTED, Move.ACCEPT)
                .to(State.HANDED_OVER, Move.HAND_OVER)
                .to(State.RESOLVED, Move.SERVE_JOINTLY)
                .to(State.WITHDRAWN, Move.WITHDRAW)
                .no(
                        "Accept the request first, so that the enterprise sees who has it.",
                        "请先受理该诉求。",
                        Move.ASK,
                        Move.RESOLVE)
                .no("The department has asked nothing.", "部门没有提出问题。", Move.REPLY)
                .no("The request is not answered yet.", "诉求尚未答复。");
        from(State.ACCEPTED)
                .to(State.WAITING_FOR_ENTERPRISE, Move.ASK)
                .to(State.HANDED_OVER, Move.HAND_OVER)
                .to(State.RESOLVED, Move.RESOLVE, Move.SERVE_JOINTLY)
                .to(State.WITHDRAWN, Move.WITHDRAW)
                .to(State.ACCEPTED, Move.ESCALATE)
                .no("The request has been accepted already.", "诉求已受理。", Move.ACCEPT)
                .no("The request has been accepted; hand it over instead.", "诉求已受理，如不属本部门请转办。", Move.SORT)
                .no("The department has asked nothing.", "部门没有提出问题。", Move.REPLY)
                .no("The request is not answered yet.", "诉求尚未答复。");
        from(State.WAITING_FOR_ENTERPRISE)
                .to(State.ACCEPTED, Move.REPLY, Move.LAPSE)
                .to(State.HANDED_OVER, Move.HAND_OVER)
                .to(State.RESOLVED, Move.RESOLVE, Move.SERVE_JOINTLY)
                .to(State.WITHDRAWN, Move.WITHDRAW)
                .no("The request has been accepted already.", "诉求已受理。", Move.ACCEPT, Move.SORT)
                .no("The enterprise has been asked already.", "已向企业提问，等待企业回复。", Move.ASK)
                .no("The request is not answered yet.", "诉求尚未答复。");
        from(State.HANDED_OVER)
                .to(State.ACCEPTED, Move.ACCEPT)
                .to(State.HANDED_OVER, Move.HAND_OVER, Move.SORT, Move.ESCALATE)
                .to(State.RESOLVED, Move.SERVE_JOINTLY)
                .to(State.WITHDRAWN, Move.WITHDRAW)
                .no(
                        "Accept the request first, so that the enterprise sees who has it.",
                        "请先受理该诉求。",
                        Move.ASK,
                        Move.RESOLVE)
                .no("The department has asked nothing.", "部门没有提出问题。", Move.REPLY)
                .no("The request is not answered yet.", "诉求尚未答复。");
        from(State.RESOLVED)
                .to(State.RESOLVED, Move.RATE)
                .to(State.REOPENED, Move.REOPEN)
                .to(State.CLOSED, Move.LAPSE)
                .to(State.REOPENED, Move.UNSERVE)
                .no("The request has been answered; the enterprise can reopen it.", "诉求已答复；企业如不满意可以重新提出。");
        from(State.REOPENED)
                .to(State.ACCEPTED, Move.ACCEPT)
                .to(State.HANDED_OVER, Move.HAND_OVER)
                .to(State.RESOLVED, Move.SERVE_JOINTLY)
                .to(State.WITHDRAWN, Move.WITHDRAW)
                .to(State.REOPENED, Move.SORT, Move.ESCALATE)
                .no(
                        "Accept the request first, so that the enterprise sees who has it.",
                        "请先受理该诉求。",
                        Move.ASK,
                        Move.RESOLVE)
                .no("The department has asked nothing.", "部门没有提出问题。", Move.REPLY)
                .no("The request has been reopened already.", "诉求已重新提出。", Move.REOPEN)
                .no("The request is not answered yet.", "诉求尚未答复。");
        from(State.CLOSED)
                .to(State.CLOSED, Move.RATE)
                .to(State.REOPENED, Move.UNSERVE)
                .no("The time to reopen it is over; ask anew.", "重新提出的期限已过，请另行提交。", Move.REOPEN)
                .no("The request is closed.", "诉求已办结。");
        from(State.WITHDRAWN).no("The enterprise took the request back.", "企业已撤回该诉求。");
    }

    private Course() {}

    /** What comes of a move. */
    public static Outcome move(State from, Move move) {
        return TABLE.getOrDefault(from, Map.of()).getOrDefault(move, new Outcome.Refused(NO_SUCH_MOVE));
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
