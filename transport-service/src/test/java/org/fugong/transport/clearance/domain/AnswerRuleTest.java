package org.fugong.transport.clearance.domain;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerRuleTest {

    @ParameterizedTest(name = "{0}: {1} by {2} is {3}")
    @CsvSource({
        "OPEN,    GRANTED, agency,   DECIDED",
        "OPEN,    REFUSED, agency,   DECIDED",
        "OPEN,    REFUSED, official, DECIDED",
        "GRANTED, GRANTED, agency,   REPEATED",
        "GRANTED, REFUSED, agency,   CONTRADICTED",
        "GRANTED, REFUSED, official, OVERRULED",
        "REFUSED, REFUSED, agency,   REPEATED",
        "REFUSED, GRANTED, agency,   CONTRADICTED",
        "REFUSED, GRANTED, official, CONTRADICTED",
        "LAPSED,  GRANTED, agency,   MOOT",
    })
    void beforeTheDeadline(ClearanceState state, AnswerOutcome outcome, String by, AnswerEffect effect) {
        assertThat(AnswerRule.effect(state, true, outcome, by.equals("official")))
                .isEqualTo(effect);
    }

    @ParameterizedTest(name = "{0}: {1} by {2} is late")
    @CsvSource({
        "OPEN,    GRANTED, agency",
        "GRANTED, REFUSED, official",
        "REFUSED, REFUSED, agency",
        "LAPSED,  GRANTED, official"
    })
    void afterTheDeadlineEveryAnswerIsLate(ClearanceState state, AnswerOutcome outcome, String by) {
        assertThat(AnswerRule.effect(state, false, outcome, by.equals("official")))
                .isEqualTo(AnswerEffect.LATE);
    }
}
