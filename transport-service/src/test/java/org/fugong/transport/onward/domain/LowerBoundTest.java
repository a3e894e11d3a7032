package org.fugong.transport.onward.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LowerBoundTest {

    private static final Terms TERMS = Terms.DEFAULT;

    @Test
    void so_many_of_the_largest_buses_are_needed() {
        assertThat(LowerBound.buses(List.of(19, 45, 33), 45)).isEqualTo(1);
        assertThat(LowerBound.buses(List.of(19, 45, 33), 46)).isEqualTo(2);
        assertThat(LowerBound.buses(List.of(19, 45, 33), 500)).isEqualTo(3);
        assertThat(LowerBound.buses(List.of(19), 0)).isZero();
    }

    @Test
    void stops_in_a_row_are_bound_by_the_way_to_the_last() {
        List<Position> row = List.of(new Position(30.1, 120), new Position(30.2, 120), new Position(30.3, 120));
        Network network = Network.of(new Position(30.0, 120), row, TERMS);
        long way = network.seconds(0, 1) + network.seconds(1, 2) + network.seconds(2, 3);
        assertThat(LowerBound.driven(network, 1)).isBetween(way - 1, way);
    }

    @Test
    void several_buses_to_one_stop_are_bound_by_the_way_to_it() {
        Network network = Network.of(new Position(30.0, 120), List.of(new Position(30.1, 120)), TERMS);
        long way = network.seconds(0, 1);
        assertThat(LowerBound.driven(network, 5)).isBetween(way - 1, way);
    }

    @Property(tries = 40)
    void no_plan_of_so_many_buses_is_below_the_bound(
            @ForAll @IntRange(min = 1, max = 6) int stops,
            @ForAll @IntRange(min = 1, max = 3) int buses,
            @ForAll @IntRange(max = 10_000) int seed) {
        List<Position> places = SyntheticEvening.workplaces(stops, stops, seed).stream()
                .map(Workplace::position)
                .toList();
        Network network = Network.of(SyntheticEvening.STATION, places, TERMS);
        int driving = Math.min(buses, stops);
        assertThat(LowerBound.driven(network, driving))
                .isLessThanOrEqualTo(best(network, driving, new ArrayList<>(), left(stops)));
    }

    @Property(tries = 20)
    void ruin_and_recreate_loses_nobody_and_is_never_worse(@ForAll @IntRange(max = 10_000) int seed) {
        List<Workplace> workplaces = SyntheticEvening.workplaces(12, 30, seed);
        List<Stop> stops = new SharedStops(TERMS, 500).of(workplaces, List.of());
        Network network = Network.of(
                SyntheticEvening.STATION, stops.stream().map(Stop::position).toList(), TERMS);
        List<Party> parties = SyntheticEvening.parties(workplaces, stops);
        List<Bus> buses = List.of(new Bus(1, "1", 20, false), new Bus(2, "2", 20, false));
        var byHand = NearestNeighbour.routes(network, buses, parties);

        var better = new RuinAndRecreate(network, TERMS, buses, parties).better(byHand, 200);

        assertThat(better.values().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(parties);
        better.values()
                .forEach(route ->
                        assertThat(route.stream().mapToInt(Party::size).sum()).isLessThanOrEqualTo(20));
        assertThat(cost(network, better.values())).isLessThanOrEqualTo(cost(network, byHand.values()));
    }

    private static long cost(Network network, Iterable<List<Party>> routes) {
        long cost = 0;
        for (List<Party> route : routes) {
            cost += Course.of(network, TERMS, route).cost();
        }
        return cost;
    }

    private static List<Integer> left(int stops) {
        List<Integer> left = new ArrayList<>();
        for (int i = 1; i <= stops; i++) {
            left.add(i);
        }
        return left;
    }

    /** The shortest ways of exactly so many buses over all places, by trying all orders and all cuts. */
    private static long best(Network network, int buses, List<Integer> order, List<Integer> left) {
        if (left.isEmpty()) {
            return cut(network, order, 0, buses);
        }
        long best = Long.MAX_VALUE;
        for (Integer next : List.copyOf(left)) {
            List<Integer> rest = new ArrayList<>(left);
            rest.remove(next);
            List<Integer> longer = new ArrayList<>(order);
            longer.add(next);
            best = Math.min(best, best(network, buses, longer, rest));
        }
        return best;
    }

    private static long cut(Network network, List<Integer> order, int from, int buses) {
        if (buses == 0) {
            return from == order.size() ? 0 : Integer.MAX_VALUE;
        }
        long best = Integer.MAX_VALUE;
        long way = 0;
        int place = 0;
        for (int to = from; to < order.size(); to++) {
            way += network.seconds(place, order.get(to));
            place = order.get(to);
            best = Math.min(best, way + cut(network, order, to + 1, buses - 1));
        }
        return best;
    }

    @Test
    void nobody_gets_off_sooner_than_straight_from_the_station() {
        Network network = Network.of(new Position(30, 120), List.of(new Position(30.1, 120)), TERMS);
        Party party = new Party(1, new UUID(0, 1), List.of(new UUID(0, 2), new UUID(0, 3)), 0, 9999, 0, 0);
        assertThat(LowerBound.ridden(network, List.of(party))).isEqualTo(2L * network.seconds(0, 1));
    }
}
