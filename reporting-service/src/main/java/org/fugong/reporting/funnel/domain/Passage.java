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
            .thenComparing(Passage::scanId)
            .thenComparing(Passage::entry)
            .thenComparing(Passage::enterpriseId);

    public Passage {
        at = Instants.micros(at);
    }

    @Override
    public int compareTo(Passage other) {
        return ORDER.compare(this, other);
    }
}
