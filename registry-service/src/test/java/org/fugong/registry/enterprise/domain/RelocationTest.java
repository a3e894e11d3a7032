package org.fugong.registry.enterprise.domain;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.fugong.registry.enterprise.domain.Relocation.Outcome;
import org.fugong.registry.enterprise.domain.Relocation.State;
import org.fugong.registry.enterprise.domain.Relocation.Step;

import static org.assertj.core.api.Assertions.assertThat;

class RelocationTest {

    @Test
    void these_steps_are_legal_and_no_others() {
        List<String> legal = new ArrayList<>();
        for (State from : State.values()) {
            for (Step step : Step.values()) {
                if (Relocation.step(from, step) instanceof Outcome.Next next) {
                    legal.add(from + " " + step + " " + next.state());
                }
            }
        }
        assertThat(legal)
                .containsExactly(
                        "ASKED CONFIRM CONFIRMED",
                        "ASKED REFUSE REFUSED",
                        "ASKED WITHDRAW WITHDRAWN",
                        "ASKED OVERRUN ASKED",
                        "CONFIRMED WITHDRAW WITHDRAWN",
                        "CONFIRMED CARRY_OUT DONE");
    }

    @Test
    void every_refusal_says_why_in_both_languages() {
        for (State from : State.values()) {
            for (Step step : Step.values()) {
                if (Relocation.step(from, step) instanceof Outcome.Refused refused) {
                    assertThat(refused.en()).endsWith(".");
                    assertThat(refused.zh()).endsWith("。");
                }
            }
        }
    }
}
