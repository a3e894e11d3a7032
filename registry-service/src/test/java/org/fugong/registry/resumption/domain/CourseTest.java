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
                        "APPLIED APPROVE APPROVED",
                        "APPLIED REJECT REJECTED",
                        "REJECTED APPLY APPLIED");
    }

    @Test
    void every_refusal_has_a_reason_of_its_own() {
        for (State from : State.values()) {
            for (Move move : Move.values()) {
                if (Course.move(from, move) instanceof Outcome.Refused refused) {
                    assertThat(refused.reason()).endsWith(".").isNotEqualTo("There is no such move.");
                }
            }
        }
    }
}
