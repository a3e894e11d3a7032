package org.fugong.transport.charter.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import org.fugong.transport.charter.domain.CharterStep.Field;

import static org.assertj.core.api.Assertions.assertThat;

class CharterChangeTest {

    private static final CharterPlan PLAN = HuangshanCharter.plan();

    @Test
    void what_is_left_out_stays() {
        assertThat(change(Optional.empty(), 190).appliedTo(PLAN))
                .satisfies(p -> assertThat(p.seats()).isEqualTo(190))
                .satisfies(p -> assertThat(p.deadline()).isEqualTo(PLAN.deadline()));
    }

    @Test
    void the_difference_is_told_field_by_field() {
        CharterPlan after =
                change(Optional.of(PLAN.deadline().plusSeconds(60)), 190).appliedTo(PLAN);
        assertThat(PLAN.differenceTo(after))
                .extracting(CharterStep.Value::field)
                .containsExactly(Field.DEADLINE, Field.SEATS);
        assertThat(PLAN.differenceTo(PLAN)).isEmpty();
    }

    @Test
    void new_times_are_judged_and_a_deadline_that_has_passed_is_not() {
        // Given
        Instant afterTheDeadline = PLAN.deadline().plusSeconds(3600);
        CharterChange backwards = times(PLAN.arrivalAt());
        CharterChange late = times(PLAN.departureAt().plusSeconds(600));

        // Then
        assertThat(late.flaws(late.appliedTo(PLAN), afterTheDeadline)).isEmpty();
        assertThat(backwards.flaws(backwards.appliedTo(PLAN), afterTheDeadline))
                .extracting(f -> f.field() + " " + f.code())
                .containsExactly("arrivalAt before-departure");
        assertThat(late.moves()).containsExactly(CharterMove.RESCHEDULE);
        assertThat(change(Optional.empty(), 190).moves()).containsExactly(CharterMove.CHANGE);
    }

    @Property(tries = 300)
    void no_deadline_at_or_before_now_is_taken(@ForAll @IntRange(min = -600, max = 600) int minutes) {
        Instant now = PLAN.deadline().minus(Duration.ofHours(3));
        CharterChange change = change(Optional.of(now.plus(Duration.ofMinutes(minutes))), 180);
        List<Flaw> flaws = change.flaws(change.appliedTo(PLAN), now);
        assertThat(flaws.stream().anyMatch(f -> f.field().equals("deadline"))).isEqualTo(minutes <= 0);
    }

    private static CharterChange change(Optional<Instant> deadline, int seats) {
        return new CharterChange(
                deadline,
                OptionalInt.of(seats),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "made up");
    }

    private static CharterChange times(Instant departure) {
        return new CharterChange(
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of(departure),
                Optional.empty(),
                Optional.empty(),
                "made up");
    }
}
