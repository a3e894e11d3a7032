package org.fugong.transport.onward.application.solving;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;

import org.fugong.transport.onward.domain.Bus;
import org.fugong.transport.onward.domain.Course;
import org.fugong.transport.onward.domain.LowerBound;
import org.fugong.transport.onward.domain.NearestNeighbour;
import org.fugong.transport.onward.domain.Network;
import org.fugong.transport.onward.domain.Party;
import org.fugong.transport.onward.domain.RuinAndRecreate;
import org.fugong.transport.onward.domain.Terms;

/** Looks for the best way to bring people from the station, for a bounded time. Knows no database. */
@ApplicationScoped
public class Dispatcher {

    private static final int ROUNDS = 10_000;
    private static final int MOVES_PER_STEP = 20;
    /** Ruin and recreate takes no more of the time than this, so that a busy machine is late with nothing. */
    private static final double SHARE_OF_THE_BEGINNING = 0.6;

    /**
     * What is to be done.
     *
     * @param buses those that can drive
     * @param toldBuses numbers of those that drove in the version before
     */
    public record Task(Network network, Terms terms, List<Bus> buses, Set<Integer> toldBuses, List<Party> parties) {}

    /** How long is looked. */
    public sealed interface Effort {}

    /** Until so much time has passed, or nothing better was found for so long. */
    public record For(Duration atMost, Duration unimproved) implements Effort {}

    /** So many steps: the same plan every time, on any machine. */
    public record Steps(int steps) implements Effort {}

    /**
     * What was found.
     *
     * @param routes what each bus brings, in order, by the bus's number; only those that drive
     * @param left who is brought by none
     */
    public record Found(Map<Integer, List<Party>> routes, List<Party> left) {}

    /**
     * Looks for a plan.
     *
     * @throws IllegalStateException if a plan broke a rule, which is checked anew before it is shown to anybody
     */
    public Found dispatch(Task task, Effort effort) {
        if (task.parties().isEmpty() || task.buses().isEmpty()) {
            return new Found(Map.of(), task.parties());
        }
        long began = System.nanoTime();
        Dispatch first = begin(task, effort, began);
        Duration spent = Duration.ofNanos(System.nanoTime() - began);
        Dispatch best = SolverFactory.<Dispatch>create(new SolverConfig(Dispatcher.class.getClassLoader())
                        .withSolutionClass(Dispatch.class)
                        .withEntityClasses(Run.class, Visit.class)
                        .withConstraintProviderClass(DispatchRules.class)
                        .withPhases(
                                new ConstructionHeuristicPhaseConfig(),
                                new LocalSearchPhaseConfig().withTerminationConfig(termination(effort, spent))))
                .buildSolver()
                .solve(first);
        Map<Integer, List<Party>> routes = new LinkedHashMap<>();
        best.runs().stream()
                .filter(Run::drives)
                .sorted(Comparator.comparingInt(Run::number))
                .forEach(run -> routes.put(run.number(), run.parties()));
        List<Party> left =
                best.visits().stream().filter(Visit::left).map(Visit::party).toList();
        Found found = new Found(routes, left);
        check(task, found);
        return found;
    }

    /** What a plan costs in all, without moves. */
    public static long cost(Network network, Terms terms, Map<Integer, List<Party>> routes) {
        return routes.values().stream()
                .mapToLong(route -> Course.of(network, terms, route).cost())
                .sum();
    }

    private static TerminationConfig termination(Effort effort, Duration spent) {
        if (effort instanceof Steps fixed) {
            // A step can look for a move for ever, so moves are counted.
            return new TerminationConfig().withMoveCountLimit((long) fixed.steps() * MOVES_PER_STEP);
        }
        For time = (For) effort;
        // Timefold takes no fractions of a millisecond.
        long atMost = time.atMost().toMillis();
        long left = Math.max(atMost / 10, atMost - spent.toMillis());
        return new TerminationConfig()
                .withMillisecondsSpentLimit(left)
                .withUnimprovedMillisecondsSpentLimit(
                        Math.min(left, time.unimproved().toMillis()));
    }

    /**
     * Where the search begins: those who were told a bus that still drives, in the order of before; else the nearest-neighbour
     * plan with as few of the largest buses as could do, bettered by ruin and recreate: where buses are nearly full the local
     * search finds no way out of a poor plan. The rest is put in by the construction heuristic.
     */
    private static Dispatch begin(Task task, Effort effort, long began) {
        List<Run> runs = new ArrayList<>();
        Map<Integer, Run> byNumber = new LinkedHashMap<>();
        for (Bus bus : task.buses()) {
            Run run = new Run(
                    bus.number(), bus.seats(), !task.toldBuses().contains(bus.number()), task.network(), task.terms());
            runs.add(run);
            byNumber.put(bus.number(), run);
        }
        List<Visit> visits = new ArrayList<>();
        Map<Party, Visit> byParty = new HashMap<>();
        for (Party party : task.parties()) {
            Visit visit = new Visit(visits.size(), party);
            visits.add(visit);
            byParty.put(party, visit);
        }
        first(task, effort, began).forEach((bus, route) -> {
            Run run = byNumber.get(bus);
            for (Party party : route) {
                Visit visit = byParty.get(party);
                if (run != null && visit != null) {
                    run.getVisits().add(visit);
                    visit.setRun(run);
                }
            }
        });
        return new Dispatch(task.terms(), runs, visits);
    }

    private static Map<Integer, List<Party>> first(Task task, Effort effort, long began) {
        Map<Integer, List<Party>> told = new HashMap<>();
        for (Party party : task.parties()) {
            int bus = party.boardedBus() != 0 ? party.boardedBus() : party.toldBus();
            if (bus != 0) {
                told.computeIfAbsent(bus, b -> new ArrayList<>()).add(party);
            }
        }
        if (!told.isEmpty()) {
            return told;
        }
        int people = task.parties().stream().mapToInt(Party::size).sum();
        List<Bus> largest = task.buses().stream()
                .sorted(Comparator.comparingInt(Bus::seats).reversed().thenComparingInt(Bus::number))
                .toList();
        int few = LowerBound.buses(largest.stream().map(Bus::seats).toList(), people);
        List<Bus> chosen = largest.subList(0, few);
        Map<Integer, List<Party>> near = NearestNeighbour.routes(task.network(), chosen, task.parties());
        RuinAndRecreate search = new RuinAndRecreate(task.network(), task.terms(), chosen, task.parties());
        if (effort instanceof Steps fixed) {
            return search.better(near, fixed.steps());
        }
        double nanos = ((For) effort).atMost().toNanos() * SHARE_OF_THE_BEGINNING;
        return search.better(near, ROUNDS, () -> (System.nanoTime() - began) / nanos);
    }

    private static void check(Task task, Found found) {
        Map<Integer, Bus> buses = new HashMap<>();
        task.buses().forEach(bus -> buses.put(bus.number(), bus));
        Set<Object> seen = new HashSet<>();
        found.routes().forEach((number, route) -> {
            int people = 0;
            for (Party party : route) {
                people += party.size();
                if (!seen.addAll(party.workers()) || (party.boardedBus() != 0 && party.boardedBus() != number)) {
                    throw new IllegalStateException("Somebody is in two buses or taken out of one");
                }
            }
            Bus bus = buses.get(number);
            if (bus == null || people > bus.seats()) {
                throw new IllegalStateException("Bus " + number + " has " + people + " people and fewer seats");
            }
        });
        found.left().forEach(party -> seen.addAll(party.workers()));
        if (seen.size() != task.parties().stream().mapToInt(Party::size).sum()) {
            throw new IllegalStateException("Somebody is lost");
        }
    }
}
