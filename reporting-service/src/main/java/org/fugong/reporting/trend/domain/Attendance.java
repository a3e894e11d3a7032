package org.fugong.reporting.trend.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;

/**
 * The last passage of a person through any gate on one local day. Whoever last came in is on duty at the end of that day
 * at the enterprise whose gate it was. {@link #join} is commutative, associative and idempotent.
 */
public record Attendance(Id id, Instant at, UUID scanId, boolean entry, UUID enterpriseId) {
    private static final Comparator<Attendance> ORDER = Comparator.comparing(Attendance::at)
            .thenComparing(Attendance::scanId)
            .thenComparing(Attendance::entry)
            .thenComparing(Attendance::enterpriseId);

    public Attendance {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** A person on a local day. */
    public record Id(LocalDate day, UUID personId) implements Comparable<Id> {
        private static final Comparator<Id> ORDER =
                Comparator.comparing(Id::day).thenComparing(Id::personId);

        @Override
        public int compareTo(Id other) {
            return ORDER.compare(this, other);
        }
    }

    /** The later of two passages on the same day. */
    public Attendance join(Attendance other) {
        if (!id.equals(other.id)) {
            throw new IllegalArgumentException("passages of two persons or days");
        }
        return ORDER.compare(this, other) >= 0 ? this : other;
    }
}
