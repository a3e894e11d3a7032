package org.fugong.reporting.breakdown.domain;

import java.util.Arrays;

/** One number for each {@link Count}; never changed once made. */
public final class Counts {
    private final long[] values;

    private Counts(long[] values) {
        this.values = values;
    }

    /** Reads one number. */
    public interface Reading<E extends Exception> {
        long read(Count count) throws E;
    }

    /** Counts read one by one. */
    public static <E extends Exception> Counts of(Reading<E> reading) throws E {
        long[] values = new long[Count.values().length];
        for (Count count : Count.values()) {
            values[count.ordinal()] = reading.read(count);
        }
        return new Counts(values);
    }

    /** The sum of some; all zero if there are none. */
    public static Counts sum(Iterable<Counts> parts) {
        long[] values = new long[Count.values().length];
        for (Counts part : parts) {
            for (int i = 0; i < values.length; i++) {
                values[i] += part.values[i];
            }
        }
        return new Counts(values);
    }

    public long of(Count count) {
        return values[count.ordinal()];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts counts && Arrays.equals(values, counts.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
