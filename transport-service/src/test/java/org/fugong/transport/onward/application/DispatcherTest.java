package org.fugong.transport.onward.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.fugong.transport.onward.application.solving.Dispatcher;
import org.fugong.transport.onward.application.solving.Dispatcher.Found;
import org.fugong.transport.onward.application.solving.Dispatcher.Steps;
import org.fugong.transport.onward.application.solving.Dispatcher.Task;
import org.fugong.transport.onward.domain.Bus;
import org.fugong.transport.onward.domain.Course;
import org.fugong.transport.onward.domain.LowerBound;
import org.fugong.transport.onward.domain.NearestNeighbour;
import org.fugong.transport.onward.domain.Network;
import org.fugong.transport.onward.domain.Party;
import org.fugong.transport.onward.domain.SharedStops;
import org.fugong.transport.onward.domain.Stop;
import org.fugong.transport.onward.domain.SyntheticEvening;
import org.fugong.transport.onward.domain.Terms;
import org.fugong.transport.onward.domain.Workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.transport.onward.domain.SyntheticEvening.STATION;

/** The search for a plan, with fixed steps: the same on every machine. */
class DispatcherTest {

    private static final Terms TERMS = Terms.DEFAULT;
    private static final Steps EFFORT = new Steps(150);

    private final Dispatcher dispatcher = new Dispatcher();
    private final List<Workplace> workplaces = SyntheticEvening.workplaces(24, 50, 7);
    private final List<Stop> stops = new SharedStops(TERMS, 500).of(workplaces, List.of());
    private final Network network =
            Network.of(STATION, stops.stream().map(Stop::position).toList(), TERMS);
    private final List<Party> parties = SyntheticEvening.parties(workplaces, stops);

    @Test
    void few_buses_drive_and_the_plan_beats_the_nearest_neighbour() {
        List<Bus> buses = fleet(20, 20, 20, 15);
        Found found = dispatcher.dispatch(new Task(network, TERMS, buses, Set.of(), parties), EFFORT);

        assertThat(found.left()).isEmpty();
        assertThat(found.routes()).hasSize(LowerBound.buses(List.of(20, 20, 20, 15), 50));
        long byHand = Dispatcher.cost(network, TERMS, NearestNeighbour.routes(network, buses, parties));
        assertThat(Dispatcher.cost(network, TERMS, found.routes())).isLessThan(byHand);
    }

    @Test
    void a_plan_is_never_below_the_bound() {
        Found found = dispatcher.dispatch(new Task(network, TERMS, fleet(20, 20, 20), Set.of(), parties), EFFORT);
        long driven = found.routes().values().stream()
                .mapToLong(route -> Course.of(network, TERMS, route).driven())
                .sum();
        assertThat(driven).isGreaterThanOrEqualTo(LowerBound.driven(network, 3));
        assertThat(LowerBound.driven(network, 3)).isPositive();
    }

    @Test
    void the_same_steps_find_the_same_plan() {
        Task task = new Task(network, TERMS, fleet(30, 30), Set.of(), parties);
        assertThat(dispatcher.dispatch(task, EFFORT)).isEqualTo(dispatcher.dispatch(task, EFFORT));
    }

    @Test
    void who_fits_in_no_bus_is_told_and_nobody_stands() {
        Found found = dispatcher.dispatch(new Task(network, TERMS, fleet(20, 20), Set.of(), parties), EFFORT);
        assertThat(found.left().stream().mapToInt(Party::size).sum()).isBetween(10, 12);
    }

    @Test
    void when_a_bus_drops_out_the_others_keep_their_people() {
        Found before = dispatcher.dispatch(new Task(network, TERMS, fleet(20, 20, 20), Set.of(), parties), EFFORT);
        List<Party> told = told(before.routes(), Set.of());
        List<Bus> left = List.of(new Bus(2, "2", 20, false), new Bus(3, "3", 20, false), new Bus(4, "4", 20, false));

        Found after = dispatcher.dispatch(new Task(network, TERMS, left, Set.of(1, 2, 3), told), EFFORT);

        assertThat(after.left()).isEmpty();
        assertThat(moved(after)).isEqualTo(people(before.routes().getOrDefault(1, List.of())));
    }

    @Test
    void who_sits_in_a_bus_stays_in_it_even_if_that_is_longer() {
        Found before = dispatcher.dispatch(new Task(network, TERMS, fleet(20, 20, 20), Set.of(), parties), EFFORT);
        List<Party> boarded = told(before.routes(), Set.of(2));

        Found after =
                dispatcher.dispatch(new Task(network, TERMS, fleet(60, 20, 20), Set.of(1, 2, 3), boarded), EFFORT);

        assertThat(after.routes().getOrDefault(2, List.of()))
                .containsAll(boarded.stream().filter(p -> p.boardedBus() == 2).toList());
    }

    @Test
    void a_window_that_closes_early_is_served_first() {
        Party last = parties.get(parties.size() - 1);
        long straight = network.seconds(0, last.place());
        List<Party> withWindow = new ArrayList<>(parties);
        withWindow.set(
                parties.size() - 1,
                new Party(last.place(), last.enterpriseId(), last.workers(), 0, straight + 60, 0, 0));

        Found found = dispatcher.dispatch(new Task(network, TERMS, fleet(30, 30), Set.of(), withWindow), EFFORT);

        assertThat(found.routes().values().stream()
                        .mapToLong(route -> Course.of(network, TERMS, route).late())
                        .sum())
                .isZero();
    }

    private static List<Bus> fleet(int... seats) {
        List<Bus> buses = new ArrayList<>();
        for (int some : seats) {
            buses.add(new Bus(buses.size() + 1, "Bus " + (buses.size() + 1), some, false));
        }
        return buses;
    }

    private static List<Party> told(Map<Integer, List<Party>> routes, Set<Integer> boarded) {
        List<Party> told = new ArrayList<>();
        routes.forEach((bus, route) -> route.forEach(p -> told.add(new Party(
                p.place(), p.enterpriseId(), p.workers(), p.from(), p.until(), bus, boarded.contains(bus) ? bus : 0))));
        return told;
    }

    private static int moved(Found found) {
        int moved = 0;
        for (Map.Entry<Integer, List<Party>> route : found.routes().entrySet()) {
            for (Party party : route.getValue()) {
                moved += party.toldBus() == route.getKey() ? 0 : party.size();
            }
        }
        return moved;
    }

    private static int people(List<Party> route) {
        return route.stream().mapToInt(Party::size).sum();
    }
}
