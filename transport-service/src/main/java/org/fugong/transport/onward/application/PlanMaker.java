package org.fugong.transport.onward.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.onward.application.solving.Dispatcher;
import org.fugong.transport.onward.application.solving.Dispatcher.Effort;
import org.fugong.transport.onward.application.solving.Dispatcher.Found;
import org.fugong.transport.onward.domain.Bus;
import org.fugong.transport.onward.domain.Cause;
import org.fugong.transport.onward.domain.Course;
import org.fugong.transport.onward.domain.LowerBound;
import org.fugong.transport.onward.domain.NearestNeighbour;
import org.fugong.transport.onward.domain.Network;
import org.fugong.transport.onward.domain.OnwardPlan;
import org.fugong.transport.onward.domain.OnwardPlan.Rider;
import org.fugong.transport.onward.domain.Party;
import org.fugong.transport.onward.domain.Setup;
import org.fugong.transport.onward.domain.SharedStops;
import org.fugong.transport.onward.domain.Stop;
import org.fugong.transport.onward.domain.Terms;
import org.fugong.transport.onward.domain.Workplace;

/** Makes a plan of what is known: chooses stops, has the buses dispatched, and says what is different from before. */
@ApplicationScoped
public class PlanMaker {

    private final Dispatcher dispatcher;

    PlanMaker(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * What a plan is made of.
     *
     * @param workplaces where the passengers' enterprises are
     * @param boarded the bus of those who sit in one
     */
    public record Brief(
            UUID charterId,
            Setup setup,
            Terms terms,
            List<Rider> passengers,
            Collection<Workplace> workplaces,
            Optional<OnwardPlan> before,
            Map<UUID, Integer> boarded,
            Cause cause,
            @Nullable String reason,
            String by) {}

    /** Who rides together: the same enterprise, told the same bus, sitting in the same bus. */
    private record Bond(UUID enterpriseId, int told, int boarded) {}

    /** The next version. */
    public OnwardPlan make(Brief brief, Effort effort, Instant now) {
        Terms terms = brief.terms();
        List<Stop> stops = new SharedStops(terms, brief.setup().walkingLimit())
                .of(
                        List.copyOf(brief.workplaces()),
                        brief.before().map(OnwardPlan::stops).orElse(List.of()));
        Network network = Network.of(
                brief.setup().position(), stops.stream().map(Stop::position).toList(), terms);
        List<Bus> buses = brief.setup().buses().stream()
                .filter(bus -> !bus.outOfService())
                .toList();
        List<Party> parties = parties(brief, stops, buses);
        Set<Integer> told =
                brief.before().map(plan -> Set.copyOf(plan.busOf().values())).orElse(Set.of());
        long began = System.nanoTime();
        Found found = dispatcher.dispatch(new Dispatcher.Task(network, terms, buses, told, parties), effort);
        long took = Duration.ofNanos(System.nanoTime() - began).toMillis();

        List<OnwardPlan.Ride> rides = found.routes().entrySet().stream()
                .map(route -> ride(brief.setup(), network, terms, stops, route.getKey(), route.getValue()))
                .toList();
        List<Rider> left = found.left().stream().flatMap(PlanMaker::riders).toList();
        OnwardPlan plan = new OnwardPlan(
                brief.charterId(),
                brief.before().map(OnwardPlan::version).orElse(0) + 1,
                now,
                brief.by(),
                brief.cause(),
                brief.reason(),
                terms.version(),
                brief.setup(),
                stops,
                rides,
                left,
                figures(network, terms, buses, parties, found, took),
                List.of());
        return brief.before().map(before -> withMoves(plan, before)).orElse(plan);
    }

    private static List<Party> parties(Brief brief, List<Stop> stops, List<Bus> buses) {
        Map<UUID, Integer> places = new HashMap<>();
        for (int i = 0; i < stops.size(); i++) {
            for (Stop.Served served : stops.get(i).served()) {
                places.put(served.enterpriseId(), i + 1);
            }
        }
        Map<UUID, Integer> told = brief.before().map(OnwardPlan::busOf).orElse(Map.of());
        Set<Integer> driving = new HashSet<>();
        buses.forEach(bus -> driving.add(bus.number()));
        Map<Bond, List<UUID>> bonds = new LinkedHashMap<>();
        brief.passengers().stream()
                .sorted(Comparator.comparing(Rider::enterpriseId).thenComparing(Rider::workerId))
                .forEach(rider -> {
                    int boarded = brief.boarded().getOrDefault(rider.workerId(), 0);
                    bonds.computeIfAbsent(
                                    new Bond(
                                            rider.enterpriseId(),
                                            told.getOrDefault(rider.workerId(), 0),
                                            driving.contains(boarded) ? boarded : 0),
                                    bond -> new ArrayList<>())
                            .add(rider.workerId());
                });
        int most = Math.max(1, buses.stream().mapToInt(Bus::seats).min().orElse(1) / 2);
        List<Party> parties = new ArrayList<>();
        bonds.forEach((bond, workers) -> {
            Setup.Window window = window(brief.setup(), bond.enterpriseId());
            // More than half of the smallest bus are parted, so that many from one enterprise still find seats.
            for (int from = 0; from < workers.size(); from += most) {
                parties.add(new Party(
                        places.getOrDefault(bond.enterpriseId(), 0),
                        bond.enterpriseId(),
                        List.copyOf(workers.subList(from, Math.min(workers.size(), from + most))),
                        seconds(brief.setup(), window.from()),
                        seconds(brief.setup(), window.until()),
                        bond.told(),
                        bond.boarded()));
            }
        });
        // In the order of before, so that a change begins from the rides that people know.
        Map<UUID, Integer> order = order(brief.before());
        parties.sort(Comparator.comparingInt(
                (Party party) -> order.getOrDefault(party.workers().get(0), Integer.MAX_VALUE)));
        return parties;
    }

    private static Map<UUID, Integer> order(Optional<OnwardPlan> before) {
        Map<UUID, Integer> order = new HashMap<>();
        before.ifPresent(plan -> plan.rides().forEach(ride -> ride.calls()
                .forEach(call -> call.riders().forEach(rider -> order.put(rider.workerId(), order.size())))));
        return order;
    }

    private static Setup.Window window(Setup setup, UUID enterpriseId) {
        return setup.windows().stream()
                .filter(window -> window.enterpriseId().equals(enterpriseId))
                .findFirst()
                .orElse(new Setup.Window(enterpriseId, setup.readyAt(), setup.until()));
    }

    private static long seconds(Setup setup, Instant at) {
        return Duration.between(setup.readyAt(), at).toSeconds();
    }

    private static Stream<Rider> riders(Party party) {
        return party.workers().stream().map(worker -> new Rider(worker, party.enterpriseId()));
    }

    private static OnwardPlan.Ride ride(
            Setup setup, Network network, Terms terms, List<Stop> stops, int bus, List<Party> route) {
        Course course = Course.begin(network, terms);
        List<OnwardPlan.Call> calls = new ArrayList<>();
        int place = 0;
        for (Party party : route) {
            long at = course.letOff(party);
            boolean late = at > party.until();
            List<Rider> riders = riders(party).toList();
            if (party.place() == place) {
                OnwardPlan.Call last = calls.remove(calls.size() - 1);
                List<Rider> together = new ArrayList<>(last.riders());
                together.addAll(riders);
                calls.add(new OnwardPlan.Call(last.stop(), last.at(), List.copyOf(together), last.late() || late));
            } else {
                calls.add(new OnwardPlan.Call(
                        stops.get(party.place() - 1).number(), setup.readyAt().plusSeconds(at), riders, late));
            }
            place = party.place();
        }
        return new OnwardPlan.Ride(
                bus, List.copyOf(calls), course.metres(), setup.readyAt().plusSeconds(course.end()));
    }

    private static OnwardPlan.Figures figures(
            Network network, Terms terms, List<Bus> buses, List<Party> parties, Found found, long took) {
        List<Course> courses = found.routes().values().stream()
                .map(route -> Course.of(network, terms, route))
                .toList();
        Map<Integer, List<Party>> byHand = NearestNeighbour.routes(network, buses, parties);
        int broughtByHand = byHand.values().stream()
                .flatMap(List::stream)
                .mapToInt(Party::size)
                .sum();
        int people = parties.stream().mapToInt(Party::size).sum();
        long cost = courses.stream().mapToLong(Course::cost).sum();
        return new OnwardPlan.Figures(
                people,
                courses.size(),
                LowerBound.buses(buses.stream().map(Bus::seats).toList(), people),
                courses.stream().mapToLong(Course::metres).sum(),
                courses.stream().mapToLong(Course::driven).sum(),
                LowerBound.driven(network, courses.size()),
                courses.stream().mapToLong(Course::ridden).sum(),
                LowerBound.ridden(network, parties),
                (int) courses.stream().filter(course -> course.late() > 0).count(),
                cost == 0 || broughtByHand < people ? 0 : (int) (100 * Dispatcher.cost(network, terms, byHand) / cost),
                took);
    }

    private static OnwardPlan withMoves(OnwardPlan plan, OnwardPlan before) {
        Map<UUID, Integer> old = before.busOf();
        Map<UUID, Integer> fresh = plan.busOf();
        Map<UUID, UUID> enterprises = new LinkedHashMap<>();
        for (OnwardPlan one : List.of(before, plan)) {
            one.rides().forEach(ride -> ride.calls().forEach(call -> call.riders()
                    .forEach(rider -> enterprises.put(rider.workerId(), rider.enterpriseId()))));
            one.left().forEach(rider -> enterprises.put(rider.workerId(), rider.enterpriseId()));
        }
        List<OnwardPlan.Move> moves = new ArrayList<>();
        enterprises.forEach((worker, enterprise) -> {
            int from = old.getOrDefault(worker, 0);
            int to = fresh.getOrDefault(worker, 0);
            if (from != to) {
                moves.add(new OnwardPlan.Move(worker, enterprise, from, to));
            }
        });
        return plan.with(List.copyOf(moves));
    }
}
