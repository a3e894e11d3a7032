package org.fugong.reporting.intake.domain;

import java.util.Comparator;

/** A part of a topic; its records are numbered from zero and read in that order. */
public record Partition(String topic, int number) implements Comparable<Partition> {
    private static final Comparator<Partition> ORDER =
            Comparator.comparing(Partition::topic).thenComparingInt(Partition::number);

    @Override
    public int compareTo(Partition other) {
        return ORDER.compare(this, other);
    }
}
