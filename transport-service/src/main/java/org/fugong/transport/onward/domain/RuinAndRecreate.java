package org.fugong.transport.onward.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * Betters a first plan: again and again takes strings of neighbouring parties out of some routes and puts each back where it
 * costs least, accepting worse plans ever more rarely (slack induction by string removals, Christiaens and Vanden Berghe
 * 2020, without its split strings). Exchanging single parties can't do that where buses are nearly full. The draw is seeded:
 * the same plan every time.
 */
public final class RuinAndRecreate {

    private static final double REMOVED_ON_AVERAGE = 10;
    private static final int LONGEST_STRING = 10;
    private static final double OVERLOOKED = 0.01;
    /** Of the mean cost of a party: what is accepted at first and in the end. */
    private static final double WARM = 0.3;

    private static final double COLD = 0.003;
    private static final double LEFT = 1e9;
    private static final double LATE_SECOND = 1e3;

    private final Network network;
    private final Terms terms;
    private final List<Bus> buses;
    private final List<Party> parties;
    private final int[][] neighbours;
    private final Random draw = new Random(0);

    /** Prepares for these buses and parties. */
    public RuinAndRecreate(Network network, Terms terms, List<Bus> buses, List<Party> parties) {
        this.network = network;
        this.terms = terms;
        this.buses = buses;
        this.parties = parties;
        this.neighbours = new int[parties.size()][];
        for (int i = 0; i < neighbours.length; i++) {
            int place = parties.get(i).place();
            neighbours[i] = IntStream.range(0, parties.size())
                    .boxed()
                    .sorted(Comparator.comparingInt(
                            j -> network.seconds(place, parties.get(j).place())))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }

    /** A plan while it is worked at; parties by their index. */
    private static final class Sketch {
        private final List<List<Integer>> routes = new ArrayList<>();
        private final List<Integer> left = new ArrayList<>();
        private final double[] costs;
        private final int[] free;

        Sketch(int buses) {
            costs = new double[buses];
            free = new int[buses];
            for (int i = 0; i < buses; i++) {
                routes.add(new ArrayList<>());
            }
        }

        Sketch copy() {
            Sketch copy = new Sketch(costs.length);
            for (int i = 0; i < costs.length; i++) {
                copy.routes.get(i).addAll(routes.get(i));
                copy.costs[i] = costs[i];
                copy.free[i] = free[i];
            }
            copy.left.addAll(left);
            return copy;
        }
    }

    /**
     * Betters a plan.
     *
     * @param first what each bus takes, by the bus's number
     * @param rounds how often something is taken out and put back
     * @return the best plan met, in the same form; never worse than the first
     */
    public Map<Integer, List<Party>> better(Map<Integer, List<Party>> first, int rounds) {
        return better(first, rounds, () -> 0);
    }

    /**
     * Betters a plan as long as there is time.
     *
     * @param rounds how often something is taken out and put back at most
     * @param timeSpent which part of the time has passed, 1 at its end: on a busy machine there are fewer rounds, and they
     *     cool as far
     */
    public Map<Integer, List<Party>> better(Map<Integer, List<Party>> first, int rounds, DoubleSupplier timeSpent) {
        Sketch now = begin(first);
        if (parties.isEmpty() || buses.isEmpty()) {
            return first;
        }
        Sketch best = now;
        double nowCost = cost(now);
        double bestCost = nowCost;
        double mean = routesCost(now) / parties.size();
        for (int round = 0; round < rounds; round++) {
            double done = Math.max((double) round / rounds, timeSpent.getAsDouble());
            if (done >= 1) {
                break;
            }
            double heat = WARM * mean * Math.pow(COLD / WARM, done);
            Sketch next = now.copy();
            ruin(next);
            recreate(next);
            double nextCost = cost(next);
            if (nextCost < nowCost - heat * Math.log(draw.nextDouble())) {
                now = next;
                nowCost = nextCost;
                if (nextCost < bestCost) {
                    best = next;
                    bestCost = nextCost;
                }
            }
        }
        Map<Integer, List<Party>> routes = new LinkedHashMap<>();
        for (int i = 0; i < buses.size(); i++) {
            routes.put(
                    buses.get(i).number(),
                    best.routes.get(i).stream().map(parties::get).toList());
        }
        return routes;
    }

    private Sketch begin(Map<Integer, List<Party>> first) {
        Sketch sketch = new Sketch(buses.size());
        Map<Party, Integer> indexes = new LinkedHashMap<>();
        for (int i = 0; i < parties.size(); i++) {
            indexes.put(parties.get(i), i);
        }
        for (int i = 0; i < buses.size(); i++) {
            List<Integer> route = sketch.routes.get(i);
            for (Party party : first.getOrDefault(buses.get(i).number(), List.of())) {
                Integer index = indexes.remove(party);
                if (index != null) {
                    route.add(index);
                }
            }
            reckon(sketch, i);
        }
        sketch.left.addAll(indexes.values());
        return sketch;
    }

    private void reckon(Sketch sketch, int bus) {
        List<Integer> route = sketch.routes.get(bus);
        sketch.free[bus] = buses.get(bus).seats()
                - route.stream().mapToInt(i -> parties.get(i).size()).sum();
        sketch.costs[bus] = cost(route, -1, 0);
    }

    private double cost(Sketch sketch) {
        double left = 0;
        for (int i : sketch.left) {
            left += LEFT * parties.get(i).size();
        }
        return left + routesCost(sketch);
    }

    private static double routesCost(Sketch sketch) {
        double sum = 0;
        for (double cost : sketch.costs) {
            sum += cost;
        }
        return sum;
    }

    /** What a route costs, with one party more at a position if it is not -1. */
    private double cost(List<Integer> route, int more, int position) {
        Course course = Course.begin(network, terms);
        for (int i = 0; i < route.size(); i++) {
            if (more >= 0 && i == position) {
                course.letOff(parties.get(more));
            }
            course.letOff(parties.get(route.get(i)));
        }
        if (more >= 0 && position == route.size()) {
            course.letOff(parties.get(more));
        }
        return course.cost() + LATE_SECOND * course.late();
    }

    private void ruin(Sketch sketch) {
        double meanLength =
                sketch.routes.stream().mapToInt(List::size).average().orElse(1);
        double longest = Math.max(1, Math.min(LONGEST_STRING, meanLength));
        double most = 4 * REMOVED_ON_AVERAGE / (1 + longest) - 1;
        int strings = (int) Math.floor(draw.nextDouble() * most + 1);
        boolean[] ruined = new boolean[buses.size()];
        int count = 0;
        for (int party : neighbours[draw.nextInt(neighbours.length)]) {
            if (count >= strings) {
                break;
            }
            int bus = busOf(sketch, party);
            if (bus >= 0 && !ruined[bus]) {
                List<Integer> route = sketch.routes.get(bus);
                int length = (int) Math.floor(draw.nextDouble() * Math.min(route.size(), longest) + 1);
                length = Math.min(length, route.size());
                int at = route.indexOf(party);
                int from = Math.max(0, Math.min(at - draw.nextInt(length), route.size() - length));
                List<Integer> string = route.subList(from, from + length);
                sketch.left.addAll(string);
                string.clear();
                reckon(sketch, bus);
                ruined[bus] = true;
                count++;
            }
        }
    }

    private static int busOf(Sketch sketch, int party) {
        for (int i = 0; i < sketch.routes.size(); i++) {
            if (sketch.routes.get(i).contains(party)) {
                return i;
            }
        }
        return -1;
    }

    private void recreate(Sketch sketch) {
        List<Integer> open = sorted(sketch.left);
        sketch.left.clear();
        for (int party : open) {
            int bestBus = -1;
            int bestPosition = 0;
            double least = Double.MAX_VALUE;
            for (int bus = 0; bus < buses.size(); bus++) {
                if (sketch.free[bus] < parties.get(party).size()) {
                    continue;
                }
                List<Integer> route = sketch.routes.get(bus);
                for (int position = 0; position <= route.size(); position++) {
                    if (draw.nextDouble() < OVERLOOKED) {
                        continue;
                    }
                    double more = cost(route, party, position) - sketch.costs[bus];
                    if (more < least) {
                        least = more;
                        bestBus = bus;
                        bestPosition = position;
                    }
                }
            }
            if (bestBus < 0) {
                sketch.left.add(party);
            } else {
                sketch.routes.get(bestBus).add(bestPosition, party);
                sketch.free[bestBus] -= parties.get(party).size();
                sketch.costs[bestBus] += least;
            }
        }
    }

    /** In an order drawn anew each time: any, large ones first, far ones first, near ones first. */
    private List<Integer> sorted(List<Integer> left) {
        List<Integer> open = new ArrayList<>(left);
        Collections.shuffle(open, draw);
        int kind = draw.nextInt(11);
        if (kind < 4) {
            return open;
        }
        if (kind < 8) {
            open.sort(Comparator.comparingInt(i -> -parties.get(i).size()));
        } else if (kind < 10) {
            open.sort(Comparator.comparingInt(
                    i -> -network.seconds(0, parties.get(i).place())));
        } else {
            open.sort(Comparator.comparingInt(
                    i -> network.seconds(0, parties.get(i).place())));
        }
        return open;
    }
}
