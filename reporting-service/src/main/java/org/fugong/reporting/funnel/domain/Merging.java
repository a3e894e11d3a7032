package org.fugong.reporting.funnel.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * That two records of workers turned out to be of one person, or that this was a mistake. The latest told of a record holds.
 *
 * @param mergedId the record that is an alias from now on
 * @param survivingId the record that goes on
 * @param undone whether both are persons of their own again
 */
public record Merging(UUID mergedId, Instant at, long version, UUID survivingId, boolean undone)
        implements Comparable<Merging> {
    private static final Comparator<Merging> ORDER = Comparator.comparing(Merging::at)
            .thenComparingLong(Merging::version)
            .thenComparing(Merging::survivingId)
            .thenComparing(Merging::undone);

    public Merging {
        at = Instants.micros(at);
    }

    /** The later of two that were told of the same record. */
    public Merging join(Merging other) {
        if (!mergedId.equals(other.mergedId)) {
            throw new IllegalArgumentException("mergings of two records");
        }
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Merging other) {
        return ORDER.compare(this, other);
    }
}
