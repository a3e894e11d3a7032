package org.fugong.transport.charter.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.fugong.transport.charter.domain.CharterLifecycle.Fails;
import org.fugong.transport.charter.domain.CharterLifecycle.Leads;

import static org.assertj.core.api.Assertions.assertThat;

class CharterLifecycleTest {

    @ParameterizedTest(name = "{1} in {0} leads to {2}")
    @CsvSource({
        "DRAFT,      EDIT,       DRAFT",
        "DRAFT,      ANNOUNCE,   ANNOUNCED",
        "DRAFT,      CANCEL,     CANCELLED",
        "ANNOUNCED,  CHANGE,     ANNOUNCED",
        "ANNOUNCED,  RESCHEDULE, ANNOUNCED",
        "ANNOUNCED,  CANCEL,     CANCELLED",
        "CLOSED,     RESCHEDULE, CLOSED",
        "CLOSED,     CANCEL,     CANCELLED",
        "TRAVELLING, RESCHEDULE, TRAVELLING",
        "ARRIVED,    HAND_OVER,  HANDED_OVER",
        "HANDED_OVER, REOPEN,    ARRIVED",
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
        "ARRIVED,    BOARD,  has arrived",
        "DRAFT,      FREEZE, announce it first",
        "ANNOUNCED,  EDIT,   Only a draft",
        "CLOSED,     CHANGE, stay as they are",
        "TRAVELLING, CANCEL, on its way",
        "ARRIVED,    CANCEL, has arrived",
        "TRAVELLING, HAND_OVER, Nobody has arrived",
        "HANDED_OVER, BOARD, handed over",
        "CANCELLED,  ANNOUNCE, is cancelled"
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

    @Property(tries = 500)
    void no_sequence_of_moves_reaches_a_state_without_its_conditions(@ForAll List<CharterMove> moves) {
        // Given
        CharterState state = CharterState.DRAFT;
        Set<CharterMove> made = EnumSet.noneOf(CharterMove.class);

        for (CharterMove move : moves) {
            // When
            if (CharterLifecycle.step(state, move) instanceof Leads leads) {
                assertThat(state).as("%s after it was over", move).isNotEqualTo(CharterState.CANCELLED);
                assertThat(state == CharterState.HANDED_OVER && move != CharterMove.REOPEN)
                        .as("%s after it was over", move)
                        .isFalse();
                state = leads.to();
                made.add(move);
            }

            // Then
            assertThat(made).as("what led to %s", state).containsAll(conditions(state));
            assertThat(made.contains(CharterMove.CANCEL))
                    .as("%s of what is cancelled", state)
                    .isEqualTo(state == CharterState.CANCELLED);
            assertThat(state == CharterState.CANCELLED && made.contains(CharterMove.BOARD))
                    .as("nobody is on board of what is cancelled")
                    .isFalse();
        }
    }

    private static Set<CharterMove> conditions(CharterState state) {
        return switch (state) {
            case DRAFT, CANCELLED -> Set.of();
            case ANNOUNCED -> Set.of(CharterMove.ANNOUNCE);
            case CLOSED -> Set.of(CharterMove.ANNOUNCE, CharterMove.FREEZE);
            case TRAVELLING -> Set.of(CharterMove.ANNOUNCE, CharterMove.FREEZE, CharterMove.BOARD);
            case ARRIVED -> Set.of(CharterMove.ANNOUNCE, CharterMove.FREEZE, CharterMove.BOARD, CharterMove.ARRIVE);
            case HANDED_OVER ->
                Set.of(
                        CharterMove.ANNOUNCE,
                        CharterMove.FREEZE,
                        CharterMove.BOARD,
                        CharterMove.ARRIVE,
                        CharterMove.HAND_OVER);
        };
    }
}
