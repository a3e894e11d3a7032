package org.fugong.registry.inspection.domain;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.fugong.registry.inspection.domain.TaskCourse.Move;
import org.fugong.registry.inspection.domain.TaskCourse.Outcome;
import org.fugong.registry.inspection.domain.TaskCourse.State;

import static org.assertj.core.api.Assertions.assertThat;

class TaskCourseTest {

    @Test
    void these_moves_are_legal_and_no_others() {
        List<String> legal = new ArrayList<>();
        for (State from : State.values()) {
            for (Move move : Move.values()) {
                Outcome outcome = TaskCourse.move(from, move);
                if (outcome instanceof Outcome.Next next) {
                    legal.add(from + " " + move + " " + next.state());
                } else if (outcome instanceof Outcome.Refused refused) {
                    assertThat(refused.reason()).endsWith(".").isNotEqualTo("There is no such move.");
                }
            }
        }
        assertThat(legal)
                .containsExactly(
                        "OPEN ASSIGN ASSIGNED",
                        "OPEN CANCEL CANCELLED",
                        "ASSIGNED ASSIGN ASSIGNED",
                        "ASSIGNED PASS PASSED",
                        "ASSIGNED ORDER_MENDING FOLLOW_UP",
                        "ASSIGNED FAIL FAILED",
                        "ASSIGNED CANCEL CANCELLED",
                        "FOLLOW_UP ASSIGN FOLLOW_UP",
                        "FOLLOW_UP PASS PASSED",
                        "FOLLOW_UP ORDER_MENDING FOLLOW_UP",
                        "FOLLOW_UP FAIL FAILED",
                        "FOLLOW_UP CANCEL CANCELLED");
    }
}
