package org.fugong.transport.onward.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What no plan can be better than, whoever makes it. */
public final class LowerBound {

    private static final int ROUNDS = 400;
    private static final double FIRST_STEP = 2.0;
    private static final int ROUNDS_PER_STEP = 20;

    private LowerBound() {}

    /** Buses: even if people could be poured in, so many of the largest are needed; all if they don't suffice. */
    public static int buses(Collection<Integer> seats, int passengers) {
        int left = passengers;
        int buses = 0;
        for (int some : seats.stream().sorted(Comparator.reverseOrder()).toList()) {
            if (left <= 0) {
                break;
            }
            left -= some;
            buses++;
        }
        return buses;
    }

    /**
     * Seconds ridden by all passengers together: nobody gets off sooner than by being driven straight there, nor before they
     * are taken in.
     */
    public static long ridden(Network network, List<Party> parties) {
        return parties.stream()
                .mapToLong(p -> Math.max(network.seconds(0, p.place()), p.from()) * p.size())
                .sum();
    }

    /**
     * Seconds driven by all buses together. The ways of so many buses, each from the station to its last stop, are a tree over
     * all places in which the station has so many branches and every stop at most two ways: no cheaper than the cheapest
     * tree. Places with more ways than that are made dearer and the tree is looked for anew (Held and Karp's bound by
     * Lagrange multipliers); with any prices it stays a bound, so the best of all rounds is one.
     *
     * @param buses that drive; a plan with more of them may be below
     */
    public static long driven(Network network, int buses) {
        int places = network.places();
        if (places < 2 || buses == 0) {
            return 0;
        }
        if (buses >= places) {
            // Several buses go to the same stop: no tree has so many branches, but all places are still joined.
            return (long) Math.ceil(tree(network, new double[places], new int[places]) - 1e-6);
        }
        double[] price = new double[places];
        double best = 0;
        double step = FIRST_STEP;
        double target = nearestTree(network);
        int sinceBetter = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int[] ways = new int[places];
            double bound = tree(network, price, ways);
            bound -= price[0] * buses;
            for (int i = 1; i < places; i++) {
                bound -= 2 * price[i];
            }
            if (bound > best) {
                best = bound;
                sinceBetter = 0;
            } else if (++sinceBetter >= ROUNDS_PER_STEP) {
                step /= 2;
                sinceBetter = 0;
            }
            double norm = 0;
            for (int i = 0; i < places; i++) {
                double slack = ways[i] - (i == 0 ? buses : 2);
                norm += slack * slack;
            }
            if (norm == 0) {
                break;
            }
            double length = step * Math.max(1, 1.1 * Math.max(target, best) - bound) / norm;
            for (int i = 0; i < places; i++) {
                double slack = ways[i] - (i == 0 ? buses : 2);
                // The station has exactly so many branches, so its price may be a discount; a stop has at most two
                // ways.
                price[i] = i == 0 ? price[i] + length * slack : Math.max(0, price[i] + length * slack);
            }
        }
        // Seconds are whole; a hair of rounding must not make the bound one too high.
        return (long) Math.ceil(best - 1e-6);
    }

    /** A guess of the best plan's length, for the size of steps only. */
    private static double nearestTree(Network network) {
        return 1.3 * tree(network, new double[network.places()], new int[network.places()]);
    }

    /** Prim's cheapest tree, with the prices of both ends on each way; counts the ways at each place. */
    private static double tree(Network network, double[] price, int[] ways) {
        int places = network.places();
        double[] cheapest = new double[places];
        int[] from = new int[places];
        boolean[] in = new boolean[places];
        in[0] = true;
        for (int i = 1; i < places; i++) {
            cheapest[i] = network.seconds(0, i) + price[0] + price[i];
        }
        double sum = 0;
        for (int added = 1; added < places; added++) {
            int next = -1;
            for (int i = 1; i < places; i++) {
                if (!in[i] && (next < 0 || cheapest[i] < cheapest[next])) {
                    next = i;
                }
            }
            in[next] = true;
            sum += cheapest[next];
            ways[next]++;
            ways[from[next]]++;
            for (int i = 1; i < places; i++) {
                double way = network.seconds(next, i) + price[next] + price[i];
                if (!in[i] && way < cheapest[i]) {
                    cheapest[i] = way;
                    from[i] = next;
                }
            }
        }
        return sum;
    }
}
