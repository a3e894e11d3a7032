package org.fugong.reporting.advice.domain;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.fugong.reporting.advice.domain.Outcome.State;

import static org.assertj.core.api.Assertions.assertThat;

class OutcomeTest {
    private static final Instant ELEVEN = Instant.parse("2020-02-18T03:00:00Z");

    @Test
    void itIsOpenUntilItsEndAndLapsedFromThatInstantOn() {
        assertThat(Outcome.of(0, 0, ELEVEN, false, ELEVEN.minusMillis(1)).state())
                .isEqualTo(State.OPEN);
        assertThat(Outcome.of(0, 0, ELEVEN, false, ELEVEN).state()).isEqualTo(State.LAPSED);
        assertThat(Outcome.of(0, 0, null, false, ELEVEN).state()).isEqualTo(State.OPEN);
    }

    @Test
    void itLapsesWithWhatItWasAbout() {
        assertThat(Outcome.of(0, 0, ELEVEN, true, ELEVEN.minusSeconds(60)).state())
                .isEqualTo(State.LAPSED);
    }

    @Test
    void whatWasDoneStaysDoneAfterTheEnd() {
        assertThat(Outcome.of(3, 2, ELEVEN, true, ELEVEN.plusSeconds(1))).isEqualTo(new Outcome(State.FOLLOWED, 3, 2));
    }
}
