package org.fugong.transport.onward.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SharedStopsTest {

    private static final Terms TERMS = Terms.DEFAULT;

    @Test
    void neighbours_share_the_stop_that_most_can_stay_at() {
        Workplace small = gate(1, 30.300, 120.100, 1);
        Workplace large = gate(2, 30.302, 120.100, 5);
        Workplace far = gate(3, 30.400, 120.100, 2);

        List<Stop> stops = new SharedStops(TERMS, 500).of(List.of(small, large, far), List.of());

        assertThat(stops).extracting(Stop::name).containsExactly("2", "3");
        assertThat(stops.get(0).served())
                .containsExactlyInAnyOrder(
                        new Stop.Served(large.enterpriseId(), 0),
                        new Stop.Served(small.enterpriseId(), TERMS.metres(large.position(), small.position())));
    }

    @Test
    void without_a_walk_every_gate_is_a_stop() {
        assertThat(new SharedStops(TERMS, 0)
                        .of(List.of(gate(1, 30.300, 120.100, 1), gate(2, 30.302, 120.100, 5)), List.of()))
                .hasSize(2);
    }

    @Test
    void those_whose_place_is_not_known_share_the_centre_of_their_town() {
        Position centre = new Position(30.4, 120.3);
        List<Workplace> unknown = List.of(
                new Workplace(new UUID(0, 1), "1", centre, false, "330110001", 2),
                new Workplace(new UUID(0, 2), "2", centre, false, "330110001", 1),
                gate(3, 30.4, 120.3, 1));

        List<Stop> stops = new SharedStops(TERMS, 0).of(unknown, List.of());

        assertThat(stops).extracting(Stop::exact).containsExactly(false, true);
        assertThat(stops.get(0).name()).isEqualTo("330110001");
        assertThat(stops.get(0).served()).hasSize(2);
    }

    @Test
    void who_was_told_a_stop_keeps_it_and_its_number() {
        Workplace first = gate(1, 30.300, 120.100, 1);
        Workplace second = gate(2, 30.302, 120.100, 5);
        List<Stop> before = new SharedStops(TERMS, 500).of(List.of(first, second), List.of());

        List<Stop> after = new SharedStops(TERMS, 500).of(List.of(first, gate(9, 30.301, 120.100, 9)), before);

        assertThat(after).extracting(Stop::number).containsExactly(1, 2);
        assertThat(after.get(0).name()).isEqualTo("2");
        assertThat(after.get(0).served()).extracting(Stop.Served::enterpriseId).containsExactly(first.enterpriseId());
    }

    @Property(tries = 50)
    void everybody_has_one_stop_within_the_limit(
            @ForAll @IntRange(min = 1, max = 40) int enterprises,
            @ForAll @IntRange(max = 2000) int limit,
            @ForAll @IntRange(max = 1000) int seed) {
        List<Workplace> workplaces = SyntheticEvening.workplaces(enterprises, enterprises + 5, seed);
        List<Stop> stops = new SharedStops(TERMS, limit).of(workplaces, List.of());
        Set<UUID> served = new HashSet<>();
        for (Stop stop : stops) {
            for (Stop.Served one : stop.served()) {
                assertThat(served.add(one.enterpriseId())).isTrue();
                assertThat(one.walkMetres()).isLessThanOrEqualTo(limit);
            }
        }
        assertThat(served).hasSize(enterprises);
    }

    private static Workplace gate(int number, double latitude, double longitude, int passengers) {
        return new Workplace(
                new UUID(0, number), "" + number, new Position(latitude, longitude), true, "330110001", passengers);
    }
}
