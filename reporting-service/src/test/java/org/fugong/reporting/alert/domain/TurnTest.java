package org.fugong.reporting.alert.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

class TurnTest {
    private static final Instant BEGIN = Instant.parse("2020-02-18T00:00:00Z");

    private final AtomicLong ids = new AtomicLong();

    /** Whatever is found from look to look, what is open afterwards is what was found last, and nothing was raised twice. */
    @Property(tries = 300)
    void whatIsOpenIsWhatWasFoundLast(@ForAll @Size(max = 12) List<Set<@IntRange(min = 0, max = 4) Integer>> looks) {
        List<Alert> open = new ArrayList<>();
        Set<UUID> everRaised = new HashSet<>();
        int second = 0;
        for (Set<Integer> holding : looks) {
            int value = second % 3;
            List<Finding> found = holding.stream().map(n -> finding(n, value)).toList();
            Turn turn = turn(open, found, second++);
            turn.raised().forEach(a -> assertThat(everRaised.add(a.id())).isTrue());
            turn.ended().forEach(a -> assertThat(a.endedAt()).isNotNull());
            open.removeIf(a -> turn.ended().stream().anyMatch(e -> e.id().equals(a.id())));
            turn.changed().forEach(c -> open.replaceAll(a -> a.id().equals(c.id()) ? c : a));
            open.addAll(turn.raised());

            assertThat(open.stream().map(Alert::key)).doesNotHaveDuplicates();
            assertThat(open.stream().map(Alert::subject).map(Integer::valueOf))
                    .containsExactlyInAnyOrderElementsOf(holding);
            open.forEach(a -> assertThat(a.latest()).isEqualTo(grounds(value)));
        }
    }

    @Example
    void anAlertKeepsWhyItWasRaisedWhileItsGroundsMove() {
        Alert raised = turn(List.of(), List.of(finding(1, 3)), 0).raised().get(0);
        Alert later =
                turn(List.of(raised), List.of(finding(1, 5)), 10).changed().get(0);
        assertThat(later.raised()).isEqualTo(grounds(3));
        assertThat(later.latest()).isEqualTo(grounds(5));
        assertThat(later.raisedAt()).isEqualTo(BEGIN);
        assertThat(later.id()).isEqualTo(raised.id());
    }

    @Example
    void nothingChangesWhileNothingMoves() {
        Alert raised = turn(List.of(), List.of(finding(1, 3)), 0).raised().get(0);
        Turn turn = turn(List.of(raised), List.of(finding(1, 3)), 10);
        assertThat(turn).isEqualTo(new Turn(List.of(), List.of(), List.of()));
    }

    @Example
    void whatComesBackIsAnotherAlert() {
        Alert first = turn(List.of(), List.of(finding(1, 3)), 0).raised().get(0);
        Alert ended = turn(List.of(first), List.of(), 10).ended().get(0);
        assertThat(ended.endedAt()).isEqualTo(BEGIN.plusSeconds(10));
        Alert second = turn(List.of(), List.of(finding(1, 3)), 20).raised().get(0);
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    private Turn turn(List<Alert> open, List<Finding> found, int second) {
        return Turn.of(open, found, () -> new UUID(0, ids.incrementAndGet()), BEGIN.plusSeconds(second), BEGIN);
    }

    private static Finding finding(int subject, int value) {
        return new Finding(AlertRule.FEVER_CLUSTER, "v", Integer.toString(subject), null, grounds(value));
    }

    private static Grounds grounds(int value) {
        return new Grounds(List.of(Grounds.Figure.of("people", value)), "en " + value, "zh " + value);
    }
}
