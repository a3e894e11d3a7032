package org.fugong.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.fugong.transport.onward.application.solving.Dispatcher;
import org.fugong.transport.onward.application.solving.Dispatcher.Found;
import org.fugong.transport.onward.application.solving.Dispatcher.Task;
import org.fugong.transport.onward.domain.Bus;
import org.fugong.transport.onward.domain.Course;
import org.fugong.transport.onward.domain.LowerBound;
import org.fugong.transport.onward.domain.NearestNeighbour;
import org.fugong.transport.onward.domain.Network;
import org.fugong.transport.onward.domain.Party;
import org.fugong.transport.onward.domain.Position;
import org.fugong.transport.onward.domain.SharedStops;
import org.fugong.transport.onward.domain.Stop;
import org.fugong.transport.onward.domain.Terms;
import org.fugong.transport.onward.domain.Workplace;

/**
 * Plans onward buses for {@value #PASSENGERS} passengers to {@value #ENTERPRISES} made-up enterprises around the district's
 * towns with twelve buses, some evenings, and changes each plan when a bus drops out. Says how long it took, how far from a
 * bound the plan is, and how far from the nearest-neighbour plan.
 */
final class OnwardBuses {

    private static final int PASSENGERS = 270;
    private static final int ENTERPRISES = 120;
    private static final int EVENINGS = 5;
    private static final int WALKING_LIMIT = 500;
    private static final long WINDOW = 4 * 3600;
    private static final Duration PLAN = Duration.ofSeconds(7);
    private static final Duration CHANGE = Duration.ofSeconds(3);
    private static final Duration UNIMPROVED = Duration.ofSeconds(3);
    private static final double SCATTER = 0.015;
    private static final Terms TERMS = Terms.DEFAULT;
    private static final Position STATION = new Position(30.2926, 120.2129);
    private static final int[] SEATS = {45, 45, 45, 45, 33, 33, 33, 33, 19, 19, 19, 19};
    private static final double[][] TOWNS = {
        {30.42, 120.30}, {30.40, 120.29}, {30.44, 120.31}, {30.40, 120.25}, {30.25, 120.04}, {30.35, 120.29},
        {30.50, 120.31}, {30.40, 120.18}, {30.44, 120.10}, {30.37, 120.05}, {30.23, 120.00}, {30.29, 120.00},
        {30.27, 119.93}, {30.23, 119.92}, {30.48, 120.18}, {30.37, 119.86}, {30.40, 119.97}
    };

    private final Dispatcher dispatcher = new Dispatcher();
    private final Consumer<String> say;

    OnwardBuses(Consumer<String> say) {
        this.say = say;
    }

    /** The table of figures. */
    String run() {
        StringBuilder table = new StringBuilder(
                """
                | evening | stops | plan s | buses (bound) | driven km (bound) | gap | cost's gap | nearest neighbour: buses, cost | \
                mean ride min | change s | moved (must) | left |
                |---|---|---|---|---|---|---|---|---|---|---|---|
                """);
        for (int evening = 1; evening <= EVENINGS; evening++) {
            table.append(row(evening));
        }
        return table.toString();
    }

    private String row(int evening) {
        List<Workplace> workplaces = workplaces(new Random(evening));
        List<Stop> stops = new SharedStops(TERMS, WALKING_LIMIT).of(workplaces, List.of());
        Network network = Network.of(STATION, stops.stream().map(Stop::position).toList(), TERMS);
        List<Party> parties = parties(workplaces, stops);
        List<Bus> buses = new ArrayList<>();
        for (int seats : SEATS) {
            buses.add(new Bus(buses.size() + 1, "Bus " + (buses.size() + 1), seats, false));
        }
        long began = System.nanoTime();
        Found plan = dispatcher.dispatch(
                new Task(network, TERMS, buses, Set.of(), parties), new Dispatcher.For(PLAN, UNIMPROVED));
        double seconds = since(began);
        Map<Integer, List<Party>> byHand = NearestNeighbour.routes(network, buses, parties);
        byHand.values().removeIf(List::isEmpty);
        long byHandCost = Dispatcher.cost(network, TERMS, byHand);
        long cost = Dispatcher.cost(network, TERMS, plan.routes());
        int used = plan.routes().size();
        long driven = sum(network, plan, Figure.DRIVEN);
        long drivenBound = LowerBound.driven(network, used);
        long ridden = sum(network, plan, Figure.RIDDEN);
        long costBound =
                drivenBound * TERMS.busSecond() + LowerBound.ridden(network, parties) * TERMS.passengerSecond();
        say.accept("evening " + evening + ": planned in " + seconds + " s");

        int dropped = plan.routes().keySet().iterator().next();
        List<Party> told = new ArrayList<>();
        plan.routes()
                .forEach((bus, route) -> route.forEach(p ->
                        told.add(new Party(p.place(), p.enterpriseId(), p.workers(), p.from(), p.until(), bus, 0))));
        began = System.nanoTime();
        Found changed = dispatcher.dispatch(
                new Task(
                        network,
                        TERMS,
                        buses.stream().filter(bus -> bus.number() != dropped).toList(),
                        plan.routes().keySet(),
                        told),
                new Dispatcher.For(CHANGE, Duration.ofSeconds(1)));
        double changeSeconds = since(began);
        int must = Objects.requireNonNull(plan.routes().get(dropped)).stream()
                .mapToInt(Party::size)
                .sum();
        return String.format(
                Locale.ROOT,
                "| %d | %d | %.1f | %d (%d) | %.1f (%.1f) | **%.1f %%** | %.1f %% | %d, **%.2f** times | %.1f | %.1f | %d (%d) | %d |%n",
                evening,
                stops.size(),
                seconds,
                used,
                LowerBound.buses(buses.stream().map(Bus::seats).toList(), PASSENGERS),
                kilometres(driven),
                kilometres(drivenBound),
                100.0 * (driven - drivenBound) / drivenBound,
                100.0 * (cost - costBound) / costBound,
                byHand.size(),
                (double) byHandCost / cost,
                ridden / 60.0 / PASSENGERS,
                changeSeconds,
                moved(changed),
                must,
                plan.left().size() + changed.left().size());
    }

    private enum Figure {
        DRIVEN,
        RIDDEN
    }

    private static long sum(Network network, Found plan, Figure figure) {
        return plan.routes().values().stream()
                .map(route -> Course.of(network, TERMS, route))
                .mapToLong(course -> figure == Figure.DRIVEN ? course.driven() : course.ridden())
                .sum();
    }

    private static double kilometres(long seconds) {
        return seconds * TERMS.kilometresPerHour() / 3600.0;
    }

    private static int moved(Found changed) {
        int moved = 0;
        for (Map.Entry<Integer, List<Party>> route : changed.routes().entrySet()) {
            for (Party party : route.getValue()) {
                moved += party.toldBus() == route.getKey() ? 0 : party.size();
            }
        }
        return moved;
    }

    private static double since(long began) {
        return Math.round((System.nanoTime() - began) / 1e8) / 10.0;
    }

    private static List<Workplace> workplaces(Random random) {
        int[] sizes = new int[ENTERPRISES];
        for (int i = 0; i < PASSENGERS; i++) {
            sizes[i < ENTERPRISES ? i : random.nextInt(ENTERPRISES)]++;
        }
        List<Workplace> all = new ArrayList<>();
        for (int i = 0; i < ENTERPRISES; i++) {
            double[] town = TOWNS[random.nextInt(TOWNS.length)];
            all.add(new Workplace(
                    new UUID(0, i + 1),
                    "Enterprise " + i,
                    new Position(town[0] + random.nextGaussian() * SCATTER, town[1] + random.nextGaussian() * SCATTER),
                    true,
                    "330110001",
                    sizes[i]));
        }
        return all;
    }

    private static List<Party> parties(List<Workplace> workplaces, List<Stop> stops) {
        Map<UUID, Integer> places = new HashMap<>();
        for (int i = 0; i < stops.size(); i++) {
            for (Stop.Served served : stops.get(i).served()) {
                places.put(served.enterpriseId(), i + 1);
            }
        }
        List<Party> parties = new ArrayList<>();
        for (Workplace w : workplaces) {
            List<UUID> workers = new ArrayList<>();
            for (int i = 0; i < w.passengers(); i++) {
                workers.add(new UUID(w.enterpriseId().getLeastSignificantBits(), i + 1));
            }
            parties.add(
                    new Party(places.getOrDefault(w.enterpriseId(), 0), w.enterpriseId(), workers, 0, WINDOW, 0, 0));
        }
        return parties;
    }
}
