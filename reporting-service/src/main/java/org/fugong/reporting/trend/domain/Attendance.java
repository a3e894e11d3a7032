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
            .thenComparing(Attendance::scanId, Attendance::compare)
            .thenComparing(Attendance::entry)
            .thenComparing(Attendance::enterpriseId, Attendance::compare);

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

    /** Byte by byte, as the database orders ids. */
    private static int compare(UUID a, UUID b) {
        int first = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return first != 0 ? first : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }

    /** The later of two passages on the same day. */
    public Attendance join(Attendance other) {
        if (!id.equals(other.id)) {
            throw new IllegalArgumentException("passages of two persons or days");
        }
        return ORDER.compare(this, other) >= 0 ? this : other;
    }
}
