package org.fugong.transport.charter.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.fugong.transport.charter.domain.CharterLifecycle.Fails;
import org.fugong.transport.charter.domain.CharterLifecycle.Leads;

import static org.assertj.core.api.Assertions.assertThat;

class CharterLifecycleTest {

    @ParameterizedTest(name = "{1} in {0} leads to {2}")
    @CsvSource({
        "ANNOUNCED,  FREEZE, CLOSED",
        "CLOSED,     BOARD,  TRAVELLING",
        "TRAVELLING, BOARD,  TRAVELLING",
        "TRAVELLING, ARRIVE, ARRIVED",
        "ARRIVED,    ARRIVE, ARRIVED"
    })
    void legalMovesLeadOn(CharterState from, CharterMove move, CharterState to) {
        assertThat(CharterLifecycle.step(from, move)).isEqualTo(new Leads(to));
    }

    @ParameterizedTest(name = "{1} in {0} fails: {2}")
    @CsvSource({
        "ANNOUNCED,  BOARD,  not frozen yet",
        "ANNOUNCED,  ARRIVE, not frozen yet",
        "CLOSED,     FREEZE, frozen already",
        "CLOSED,     ARRIVE, Nobody has boarded",
        "TRAVELLING, FREEZE, frozen already",
        "ARRIVED,    FREEZE, frozen already",
        "ARRIVED,    BOARD,  has arrived"
    })
    void illegalMovesSayWhy(CharterState from, CharterMove move, String reason) {
        assertThat(CharterLifecycle.step(from, move))
                .isInstanceOfSatisfying(Fails.class, f -> assertThat(f.reason()).contains(reason));
    }

    @Test
    void everyMoveHasARowForEveryState() {
        for (CharterState from : CharterState.values()) {
            for (CharterMove move : CharterMove.values()) {
                assertThat(CharterLifecycle.step(from, move)).isNotNull();
            }
        }
    }
}
