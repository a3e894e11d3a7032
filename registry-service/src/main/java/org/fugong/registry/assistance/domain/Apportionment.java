package org.fugong.registry.assistance.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits a whole by quantities so that the parts sum exactly to it: the method of the largest remainder. */
public final class Apportionment {

    private Apportionment() {}

    /**
     * The part of each quantity. What is left after rounding down goes, one each, to the largest remainders; of equal ones
     * to the larger quantity, then to the one that comes first.
     *
     * @param whole in the smallest unit there is, not negative
     * @param quantities positive
     */
    public static List<Long> of(long whole, List<Integer> quantities) {
        if (whole < 0 || quantities.stream().anyMatch(quantity -> quantity < 1)) {
            throw new IllegalArgumentException("Only what is there can be split, by positive quantities.");
        }
        long all = quantities.stream().mapToLong(Integer::longValue).sum();
        List<Long> parts = new ArrayList<>();
        List<Long> remainders = new ArrayList<>();
        long left = whole;
        for (int quantity : quantities) {
            long product = Math.multiplyExact(whole, (long) quantity);
            parts.add(product / all);
            remainders.add(product % all);
            left -= product / all;
        }
        IntStream.range(0, quantities.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get)
                        .thenComparing(quantities::get)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return parts;
    }
}
