package org.fugong.transport.clearance.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerRuleTest {

    @ParameterizedTest(name = "{0}: {1} by {2} is {3}")
    @CsvSource({
        "OPEN,    GRANTED, AGENCY,      DECIDED",
        "OPEN,    REFUSED, AGENCY,      DECIDED",
        "OPEN,    REFUSED, DISTRICT,    DECIDED",
        "OPEN,    GRANTED, HEALTH_CODE, DECIDED",
        "OPEN,    REFUSED, HEALTH_CODE, DECIDED",
        "GRANTED, GRANTED, AGENCY,      REPEATED",
        "GRANTED, REFUSED, AGENCY,      CONTRADICTED",
        "GRANTED, REFUSED, DISTRICT,    OVERRULED",
        "GRANTED, GRANTED, DISTRICT,    REPEATED",
        "GRANTED, REFUSED, HEALTH_CODE, CHANGED",
        "GRANTED, GRANTED, HEALTH_CODE, REPEATED",
        "REFUSED, REFUSED, AGENCY,      REPEATED",
        "REFUSED, GRANTED, AGENCY,      CONTRADICTED",
        "REFUSED, GRANTED, DISTRICT,    CONTRADICTED",
        "REFUSED, GRANTED, HEALTH_CODE, MOOT",
        "LAPSED,  GRANTED, AGENCY,      MOOT",
        "LAPSED,  GRANTED, HEALTH_CODE, MOOT",
    })
    void before_the_deadline(ClearanceState state, AnswerOutcome outcome, Voice voice, AnswerEffect effect) {
        assertThat(AnswerRule.effect(state, false, true, outcome, voice)).isEqualTo(effect);
    }

    @ParameterizedTest(name = "{0}, contradicted: {1} by {2} is {3}")
    @CsvSource({
        "GRANTED, GRANTED, DISTRICT, CONFIRMED",
        "REFUSED, REFUSED, DISTRICT, CONFIRMED",
        "GRANTED, REFUSED, DISTRICT, OVERRULED",
        "GRANTED, GRANTED, AGENCY,   REPEATED",
        "GRANTED, REFUSED, AGENCY,   CONTRADICTED",
    })
    void a_district_official_decides_between_contradicting_answers(
            ClearanceState state, AnswerOutcome outcome, Voice voice, AnswerEffect effect) {
        assertThat(AnswerRule.effect(state, true, true, outcome, voice)).isEqualTo(effect);
    }

    @ParameterizedTest(name = "{0}: {1} by {2} is late")
    @CsvSource({
        "OPEN,    GRANTED, AGENCY",
        "GRANTED, REFUSED, DISTRICT",
        "GRANTED, REFUSED, HEALTH_CODE",
        "REFUSED, REFUSED, AGENCY",
        "LAPSED,  GRANTED, DISTRICT"
    })
    void after_the_deadline_every_answer_is_late(ClearanceState state, AnswerOutcome outcome, Voice voice) {
        assertThat(AnswerRule.effect(state, false, false, outcome, voice)).isEqualTo(AnswerEffect.LATE);
    }

    @Test
    void only_green_travels() {
        assertThat(HealthColour.GREEN.outcome()).isEqualTo(AnswerOutcome.GRANTED);
        assertThat(HealthColour.YELLOW.outcome()).isEqualTo(AnswerOutcome.REFUSED);
        assertThat(HealthColour.RED.outcome()).isEqualTo(AnswerOutcome.REFUSED);
    }
}
