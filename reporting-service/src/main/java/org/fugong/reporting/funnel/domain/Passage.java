package org.fugong.reporting.funnel.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * A scan at a gate that let the person through. Two scans of one instant are told apart by their id.
 *
 * @param enterpriseId whose gate it is
 */
public record Passage(Instant at, UUID scanId, boolean entry, UUID enterpriseId) implements Comparable<Passage> {
    private static final Comparator<Passage> ORDER = Comparator.comparing(Passage::at)
            .thenComparing(Passage::scanId, Passage::compare)
            .thenComparing(Passage::entry)
            .thenComparing(Passage::enterpriseId, Passage::compare);

    public Passage {
        at = Instants.micros(at);
    }

    /** Byte by byte, as the database orders ids. */
    public static int compare(UUID a, UUID b) {
        int first = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return first != 0 ? first : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }

    @Override
    public int compareTo(Passage other) {
        return ORDER.compare(this, other);
    }
}
