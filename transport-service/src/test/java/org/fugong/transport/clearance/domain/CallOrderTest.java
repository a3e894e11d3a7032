package org.fugong.transport.clearance.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.fugong.transport.clearance.domain.CallOrder.Turn;
import org.fugong.transport.clearance.domain.Callee.LastCall;

import static org.assertj.core.api.Assertions.assertThat;

class CallOrderTest {

    private static final Instant NOW = Instant.parse("2020-02-17T22:00:00Z");

    @Test
    void whose_noted_time_has_come_is_first_and_the_earliest_of_these() {
        Callee due = callee("341021", 9, 9, 1, Optional.empty());
        Callee agreed = callee("341022", 1, 0, 5, called(-60, -5));
        Callee agreedBefore = callee("341023", 1, 0, 5, called(-90, -10));
        assertThat(CallOrder.of(List.of(due, agreed, agreedBefore), NOW)).containsExactly(agreedBefore, agreed, due);
        assertThat(CallOrder.turn(agreed, NOW)).isEqualTo(Turn.AGREED);
    }

    @Test
    void then_those_due_first_and_of_these_who_owns_most_of_workers_with_a_seat() {
        Callee later = callee("341021", 50, 50, 3, Optional.empty());
        Callee few = callee("341022", 9, 1, 1, Optional.empty());
        Callee many = callee("341023", 5, 5, 1, Optional.empty());
        assertThat(CallOrder.of(List.of(later, few, many), NOW)).containsExactly(many, few, later);
    }

    @Test
    void nobody_is_called_twice_within_half_an_hour_unless_so_noted() {
        Callee justNow = callee("341021", 9, 9, 1, called(-10, null));
        Callee longAgo = callee("341022", 1, 1, 2, called(-31, null));
        Callee tomorrow = callee("341023", 9, 9, 1, called(-60, 90));
        assertThat(CallOrder.of(List.of(tomorrow, justNow, longAgo), NOW)).containsExactly(longAgo, justNow, tomorrow);
        assertThat(CallOrder.turn(justNow, NOW)).isEqualTo(Turn.LATER);
        assertThat(CallOrder.turn(longAgo, NOW)).isEqualTo(Turn.NOW);
    }

    @Property(tries = 300)
    void it_is_an_order_whoever_is_asked_first(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 0, max = 400) Integer> seeds) {
        List<Callee> some = seeds.stream()
                .map(i -> callee(
                        "34" + (1000 + i),
                        i % 7 + 1,
                        i % 3,
                        i % 4,
                        i % 5 == 0 ? Optional.empty() : called(-(i % 60), i % 2 == 0 ? (Integer) (i % 50 - 25) : null)))
                .distinct()
                .toList();
        List<Callee> reversed = new java.util.ArrayList<>(some);
        java.util.Collections.reverse(reversed);
        assertThat(CallOrder.of(some, NOW)).isEqualTo(CallOrder.of(reversed, NOW));
    }

    private static Callee callee(String code, int open, int seated, int dueInHours, Optional<LastCall> lastCall) {
        return new Callee(
                ClearanceOwner.ORIGIN_BUREAU, code, open, seated, NOW.plus(Duration.ofHours(dueInHours)), lastCall);
    }

    private static Optional<LastCall> called(int minutes, @Nullable Integer again) {
        return Optional.of(new LastCall(
                NOW.plus(Duration.ofMinutes(minutes)),
                CallOutcome.REACHED,
                Optional.ofNullable(again).map(m -> NOW.plus(Duration.ofMinutes(m)))));
    }
}
