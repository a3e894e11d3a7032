package org.fugong.registry.resumption.domain;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.fugong.registry.resumption.domain.Course.Move;
import org.fugong.registry.resumption.domain.Course.Outcome;
import org.fugong.registry.resumption.domain.Course.State;

import static org.assertj.core.api.Assertions.assertThat;

class CourseTest {

    @Test
    void these_moves_are_legal_and_no_others() {
        List<String> legal = new ArrayList<>();
        for (State from : State.values()) {
            for (Move move : Move.values()) {
                if (Course.move(from, move) instanceof Outcome.Next next) {
                    legal.add(from + " " + move + " " + next.state());
                }
            }
        }
        assertThat(legal)
                .containsExactly(
                        "NOT_APPLIED APPLY APPLIED",
                        "APPLIED RETURN RETURNED",
                        "APPLIED ASK_INSPECTION INSPECTING",
                        "APPLIED APPROVE APPROVED",
                        "APPLIED REJECT REJECTED",
                        "APPLIED WITHDRAW WITHDRAWN",
                        "APPLIED ESCALATE APPLIED",
                        "APPLIED RELOCATE APPLIED",
                        "APPLIED CLOSE CLOSED",
                        "RETURNED HAND_IN APPLIED",
                        "RETURNED REJECT REJECTED",
                        "RETURNED WITHDRAW WITHDRAWN",
                        "RETURNED ESCALATE RETURNED",
                        "RETURNED RELOCATE RETURNED",
                        "RETURNED CLOSE CLOSED",
                        "INSPECTING RETURN RETURNED",
                        "INSPECTING PASS_INSPECTION APPLIED",
                        "INSPECTING FAIL_INSPECTION RETURNED",
                        "INSPECTING REJECT REJECTED",
                        "INSPECTING WITHDRAW WITHDRAWN",
                        "INSPECTING ESCALATE INSPECTING",
                        "INSPECTING RELOCATE INSPECTING",
                        "INSPECTING CLOSE CLOSED",
                        "APPROVED SUSPEND SUSPENDED",
                        "APPROVED REPORT_CONDITION APPROVED",
                        "APPROVED SETTLE_CONDITION APPROVED",
                        "APPROVED ESCALATE APPROVED",
                        "APPROVED RELOCATE APPROVED",
                        "APPROVED CLOSE CLOSED",
                        "REJECTED APPLY APPLIED",
                        "SUSPENDED REJECT REJECTED",
                        "SUSPENDED REINSTATE APPROVED",
                        "SUSPENDED REPORT_CONDITION SUSPENDED",
                        "SUSPENDED SETTLE_CONDITION SUSPENDED",
                        "SUSPENDED WITHDRAW WITHDRAWN",
                        "SUSPENDED ESCALATE SUSPENDED",
                        "SUSPENDED RELOCATE SUSPENDED",
                        "SUSPENDED CLOSE CLOSED",
                        "WITHDRAWN APPLY APPLIED",
                        "CLOSED APPLY APPLIED",
                        "CLOSED REVIVE APPROVED");
    }

    @Test
    void every_refusal_has_a_reason_in_both_languages() {
        for (State from : State.values()) {
            for (Move move : Move.values()) {
                if (Course.move(from, move) instanceof Outcome.Refused refused) {
                    assertThat(refused.reason()).as("%s %s", from, move).isNotEqualTo(Reason.NO_SUCH_MOVE);
                    assertThat(refused.reason().in("en")).endsWith(".");
                    assertThat(refused.reason().in("zh")).endsWith("。");
                }
            }
        }
    }
}
