package org.fugong.registry.worker.domain;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import org.fugong.registry.worker.domain.Employment.Move;
import org.fugong.registry.worker.domain.Employment.Outcome;
import org.fugong.registry.worker.domain.Employment.State;

import static org.assertj.core.api.Assertions.assertThat;

class EmploymentTest {

    @Test
    void a_worker_is_lent_and_comes_back() {
        assertThat(Employment.move(State.EMPLOYED, Move.LEND)).isEqualTo(new Outcome.Next(State.LENT));
        assertThat(Employment.move(State.LENT, Move.RETURN)).isEqualTo(new Outcome.Next(State.EMPLOYED));
    }

    @Test
    void nobody_is_lent_twice_or_after_leaving() {
        assertThat(Employment.allows(State.LENT, Move.LEND)).isFalse();
        assertThat(Employment.allows(State.LEFT, Move.LEND)).isFalse();
    }

    @Test
    void who_is_lent_neither_leaves_nor_changes_employers_nor_becomes_an_alias() {
        for (Move move : List.of(Move.LEAVE, Move.TRANSFER, Move.MERGE)) {
            assertThat(Employment.move(State.LENT, move)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                assertThat(refused.reason().en()).contains("agreement has to end");
                assertThat(refused.reason().zh()).contains("借用协议");
            });
        }
    }

    @Test
    void who_has_left_is_taken_on_again_without_anybody_letting_go() {
        assertThat(Employment.move(State.LEFT, Move.HIRE)).isEqualTo(new Outcome.Next(State.EMPLOYED));
        assertThat(Employment.allows(State.LEFT, Move.TRANSFER)).isFalse();
    }

    @Test
    void every_state_answers_every_move() {
        for (State state : State.values()) {
            for (Move move : Move.values()) {
                if (Employment.move(state, move) instanceof Outcome.Refused refused) {
                    assertThat(refused.reason()).isNotEqualTo(Reason.NO_SUCH_MOVE);
                }
            }
        }
    }

    @Property
    void no_sequence_lends_somebody_who_is_lent(@ForAll List<Move> moves) {
        State state = State.EMPLOYED;
        int lent = 0;
        for (Move move : moves) {
            if (Employment.move(state, move) instanceof Outcome.Next next) {
                lent += move == Move.LEND ? 1 : move == Move.RETURN ? -1 : 0;
                state = next.state();
            }
            assertThat(lent).isEqualTo(state == State.LENT ? 1 : 0);
        }
    }
}
