package org.fugong.registry.resumption.domain;

import java.util.EnumMap;
import java.util.Map;

/**
 * The states of an enterprise's way back to work, and the moves between them. What else a move asks for (a complete
 * plan, a passed inspection) stands in {@link Proceedings}, who may make it in {@link DecisionAuthority}.
 */
public final class Course {

    /** Where an enterprise stands. */
    public enum State {
        /** Has never applied. */
        NOT_APPLIED,
        /** The plan is complete and waits for a decision. */
        APPLIED,
        /** Something is missing or an inspection was not passed: the enterprise completes it and hands it in again. */
        RETURNED,
        /** An inspection on site is asked for. */
        INSPECTING,
        /** May work, perhaps under conditions. */
        APPROVED,
        /** May not work, and knows why. */
        REJECTED,
        /** May not work for the time being, after it was approved. */
        SUSPENDED,
        /** The enterprise took its application back. */
        WITHDRAWN,
        /** The enterprise is closed. */
        CLOSED
    }

    /** What can be done. */
    public enum Move {
        APPLY,
        HAND_IN,
        RETURN,
        ASK_INSPECTION,
        PASS_INSPECTION,
        FAIL_INSPECTION,
        APPROVE,
        REJECT,
        SUSPEND,
        REINSTATE,
        /** The enterprise says that it has met a condition. */
        REPORT_CONDITION,
        /** An official finds that a condition is met, or lets it fall. */
        SETTLE_CONDITION,
        WITHDRAW,
        /** The clock ran out. */
        ESCALATE,
        /** The enterprise moved to another town, whose officials have it now. */
        RELOCATE,
        /** The enterprise is closed. */
        CLOSE,
        /** It was closed by mistake and had been approved. */
        REVIVE
    }

    /** What comes of a move: the next state, or why there is none. */
    public sealed interface Outcome {
        /** The move is legal and leads here. */
        record Next(State state) implements Outcome {}

        /** The move is refused, and why. */
        record Refused(Reason reason) implements Outcome {}
    }

    private static final Map<State, Map<Move, Outcome>> TABLE = new EnumMap<>(State.class);

    static {
        from(State.NOT_APPLIED).to(State.APPLIED, Move.APPLY).no("The enterprise has not applied.", "企业尚未提交复工申请。");
        from(State.APPLIED)
                .to(State.RETURNED, Move.RETURN)
                .to(State.INSPECTING, Move.ASK_INSPECTION)
                .to(State.APPROVED, Move.APPROVE)
                .to(State.REJECTED, Move.REJECT)
                .to(State.WITHDRAWN, Move.WITHDRAW)
                .to(State.APPLIED, Move.ESCALATE, Move.RELOCATE)
                .to(State.CLOSED, Move.CLOSE)
                .no("An application is waiting for its decision already.", "申请已提交，正在等待审批。", Move.APPLY)
                .no("The plan is complete already.", "方案材料已齐全，无需再次提交。", Move.HAND_IN)
                .no("No inspection is asked for.", "目前没有待进行的现场核查。", Move.PASS_INSPECTION, Move.FAIL_INSPECTION)
                .no("The application has not been approved.", "申请尚未获得同意。");
        from(State.RETURNED)
                .to(State.APPLIED, Move.HAND_IN)
                .to(State.REJECTED, Move.REJECT)
                .to(State.WITHDRAWN, Move.WITHDRAW)
                .to(State.RETURNED, Move.ESCALATE, Move.RELOCATE)
                .to(State.CLOSED, Move.CLOSE)
                .no("The application was returned; complete it and hand it in again.", "申请已退回，请补正后重新提交。", Move.APPLY)
                .no("The application was returned already.", "申请已退回企业补正。", Move.RETURN)
                .no("The application was returned and is not complete yet.", "申请已退回，企业尚未补正。");
        from(State.INSPECTING)
                .to(State.APPLIED, Move.PASS_INSPECTION)
                .to(State.RETURNED, Move.FAIL_INSPECTION, Move.RETURN)
                .to(State.REJECTED, Move.REJECT)
                .to(State.WITHDRAWN, Move.WITHDRAW)
                .to(State.INSPECTING, Move.ESCALATE, Move.RELOCATE)
                .to(State.CLOSED, Move.CLOSE)
                .no("An application is waiting for its inspection already.", "申请已提交，正在等待现场核查。", Move.APPLY)
                .no("The plan is complete already.", "方案材料已齐全，无需再次提交。", Move.HAND_IN)
                .no("The inspection is asked for already.", "已安排现场核查。", Move.ASK_INSPECTION)
                .no("The inspection that was asked for is not passed yet.", "现场核查尚未通过。", Move.APPROVE)
                .no("The application has not been approved.", "申请尚未获得同意。");
        from(State.APPROVED)
                .to(State.SUSPENDED, Move.SUSPEND)
                .to(State.APPROVED, Move.REPORT_CONDITION, Move.SETTLE_CONDITION, Move.ESCALATE, Move.RELOCATE)
                .to(State.CLOSED, Move.CLOSE)
                .no("The enterprise has been approved already.", "企业已获同意复工。", Move.APPLY)
                .no("The application has been approved already.", "申请已获同意。", Move.APPROVE)
                .no(
                        "The application has been approved already; it can't be rejected now. Suspend the enterprise instead.",
                        "申请已获同意，不能再不同意；如需停工请使用“暂停复工”。",
                        Move.REJECT)
                .no("The enterprise is not suspended.", "企业没有被暂停复工。", Move.REINSTATE)
                .no("The application has been approved already.", "申请已获同意。");
        from(State.REJECTED)
                .to(State.APPLIED, Move.APPLY)
                .no("The application has been rejected already.", "申请已被不同意。", Move.REJECT)
                .no("The application has been rejected; the enterprise has to apply anew.", "申请已被不同意，企业须重新申请。");
        from(State.SUSPENDED)
                .to(State.APPROVED, Move.REINSTATE)
                .to(State.REJECTED, Move.REJECT)
                .to(State.WITHDRAWN, Move.WITHDRAW)
                .to(State.SUSPENDED, Move.REPORT_CONDITION, Move.SETTLE_CONDITION, Move.ESCALATE, Move.RELOCATE)
                .to(State.CLOSED, Move.CLOSE)
                .no("The enterprise is suspended already.", "企业已被暂停复工。", Move.SUSPEND)
                .no("The enterprise is suspended; officials let it resume again.", "企业已被暂停复工，须由工作人员恢复。");
        from(State.CLOSED)
                .to(State.APPLIED, Move.APPLY)
                .to(State.APPROVED, Move.REVIVE)
                .no("The enterprise was closed, and its application ended with it.", "企业已关闭，申请随之终止。");
        from(State.WITHDRAWN)
                .to(State.APPLIED, Move.APPLY)
                .no("The application has been withdrawn already.", "申请已撤回。", Move.WITHDRAW)
                .no("The application has been withdrawn; the enterprise has to apply anew.", "申请已撤回，企业须重新申请。");
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
