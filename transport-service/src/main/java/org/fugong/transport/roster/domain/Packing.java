package org.fugong.transport.roster.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts groups into carriages so that as few as possible are split. Groups that fit nowhere whole are left to be split;
 * which these are is searched for exactly as long as that takes few steps, and beyond that what was found so far counts.
 * The outcome depends on the sizes alone, so the same roster is seated the same way everywhere.
 */
final class Packing {

    /** Enough to be exact for a bus or a few carriages with dozens of groups; a hundredth of a second. */
    private static final int MOST_STEPS = 200_000;

    private static final int SPLIT = -1;

    private final int[] sizes;
    private final int[] free;
    private final int[] choice;
    private int[] best;
    private int bestSplits = Integer.MAX_VALUE;
    private int steps;

    private Packing(int[] sizes, int[] free) {
        this.sizes = sizes;
        this.free = free;
        this.choice = new int[sizes.length];
        this.best = new int[sizes.length];
    }

    /**
     * @param sizes of the groups
     * @param capacities free seats per carriage
     * @return per group the index of its carriage, or -1 for a group that has to be split
     */
    static int[] pack(List<Integer> sizes, List<Integer> capacities) {
        // The largest first: they have the least choice. Of equal ones the earlier.
        List<Integer> order = IntStream.range(0, sizes.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -sizes.get(i)).thenComparing(i -> i))
                .toList();
        Packing packing = new Packing(
                order.stream().mapToInt(sizes::get).toArray(),
                capacities.stream().mapToInt(Integer::intValue).toArray());
        packing.place(0, 0);
        int[] carriages = new int[sizes.size()];
        for (int i = 0; i < carriages.length; i++) {
            carriages[order.get(i)] = packing.best[i];
        }
        return carriages;
    }

    private void place(int next, int splits) {
        if (splits >= bestSplits || (bestSplits < Integer.MAX_VALUE && ++steps > MOST_STEPS)) {
            return;
        }
        if (next == sizes.length) {
            bestSplits = splits;
            best = choice.clone();
            return;
        }
        for (int carriage : fitting(sizes[next])) {
            free[carriage] -= sizes[next];
            choice[next] = carriage;
            place(next + 1, splits);
            free[carriage] += sizes[next];
            if (bestSplits == 0) {
                return;
            }
        }
        choice[next] = SPLIT;
        place(next + 1, splits + 1);
    }

    /** Carriages with room, those with the least room first; of several with equal room one, as they are alike. */
    private List<Integer> fitting(int size) {
        List<Integer> some = new ArrayList<>();
        IntStream.range(0, free.length)
                .boxed()
                .filter(c -> free[c] >= size)
                .sorted(Comparator.comparing((Integer c) -> free[c]).thenComparing(c -> c))
                .forEach(c -> {
                    if (some.isEmpty() || free[some.get(some.size() - 1)] != free[c]) {
                        some.add(c);
                    }
                });
        return some;
    }
}
