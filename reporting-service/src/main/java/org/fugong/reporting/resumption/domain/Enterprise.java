package org.fugong.reporting.resumption.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the statistics know of one enterprise. Every fact is such a record with one field set; {@link #join} is
 * commutative, associative and idempotent. An enterprise of which only a decision or an application is known is a
 * stub: it counts nowhere until its registration comes.
 *
 * @param registration the newest version of the registration
 * @param applied earliest application to resume
 * @param decision the latest decision on any of its applications; suspending and resuming again are such
 * @param closing whether it is closed, by the newest version that says so; null if nothing was ever said
 * @param merging whether it is another record of an enterprise that goes on; null if nothing was ever said
 */
public record Enterprise(
        UUID id,
        @Nullable Registration registration,
        @Nullable Instant applied,
        @Nullable Decision decision,
        @Nullable Closing closing,
        @Nullable Merging merging) {

    /**
     * That a record was merged with another of the same enterprise, whose it is from then on, or parted from it again.
     *
     * @param into the record that goes on; null once they are parted
     */
    public record Merging(Instant at, @Nullable UUID into) implements Comparable<Merging> {
        private static final Comparator<Merging> ORDER = Comparator.comparing(Merging::at)
                .thenComparing(Merging::into, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compareTo(Merging other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * That an enterprise was closed, or opened again since that was a mistake.
     *
     * @param version of the enterprise
     */
    public record Closing(long version, boolean closed) implements Comparable<Closing> {
        private static final Comparator<Closing> ORDER =
                Comparator.comparingLong(Closing::version).thenComparing(Closing::closed);

        @Override
        public int compareTo(Closing other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * @param town nine-digit town code
     * @param aboveScale above designated size (规模以上), as declared by the statistics bureau
     */
    public record Registration(long version, String name, String town, boolean aboveScale)
            implements Comparable<Registration> {
        private static final Comparator<Registration> ORDER = Comparator.comparingLong(Registration::version)
                .thenComparing(Registration::town)
                .thenComparing(Registration::name)
                .thenComparing(Registration::aboveScale);

        @Override
        public int compareTo(Registration other) {
            return ORDER.compare(this, other);
        }
    }

    /** Whether an enterprise may work, by a decision on an application or after it. The latest in time holds; within one instant the higher version does. */
    public record Decision(Instant at, long version, UUID applicationId, boolean approved)
            implements Comparable<Decision> {
        private static final Comparator<Decision> ORDER = Comparator.comparing(Decision::at)
                .thenComparingLong(Decision::version)
                .thenComparing(Decision::applicationId)
                .thenComparing(Decision::approved);

        @Override
        public int compareTo(Decision other) {
            return ORDER.compare(this, other);
        }
    }

    public static Enterprise registered(UUID id, long version, String name, String town, boolean aboveScale) {
        return new Enterprise(id, new Registration(version, name, town, aboveScale), null, null, null, null);
    }

    public static Enterprise applied(UUID id, Instant at) {
        return new Enterprise(id, null, at.truncatedTo(ChronoUnit.MICROS), null, null, null);
    }

    public static Enterprise decided(UUID id, UUID applicationId, long version, boolean approved, Instant at) {
        return new Enterprise(
                id,
                null,
                null,
                new Decision(at.truncatedTo(ChronoUnit.MICROS), version, applicationId, approved),
                null,
                null);
    }

    /** It counts nowhere from this version on. */
    public static Enterprise closed(UUID id, long version) {
        return new Enterprise(id, null, null, null, new Closing(version, true), null);
    }

    /** Closing it was a mistake. */
    public static Enterprise reopened(UUID id, long version) {
        return new Enterprise(id, null, null, null, new Closing(version, false), null);
    }

    /** Whether it may work is what is known of the other record from now on, too. */
    public static Enterprise merged(UUID id, UUID into, Instant at) {
        return new Enterprise(id, null, null, null, null, new Merging(at.truncatedTo(ChronoUnit.MICROS), into));
    }

    /** Merging it was a mistake. */
    public static Enterprise parted(UUID id, Instant at) {
        return new Enterprise(id, null, null, null, null, new Merging(at.truncatedTo(ChronoUnit.MICROS), null));
    }

    /** A suspension is a later decision that the enterprise may not work; one that is reinstated may. */
    public static Enterprise suspended(UUID id, UUID applicationId, long version, Instant at) {
        return decided(id, applicationId, version, false, at);
    }

    /** See {@link #suspended}. */
    public static Enterprise reinstated(UUID id, UUID applicationId, long version, Instant at) {
        return decided(id, applicationId, version, true, at);
    }

    /** Both records' knowledge of the same enterprise in one. */
    public Enterprise join(Enterprise other) {
        if (!id.equals(other.id)) {
            throw new IllegalArgumentException("records of two enterprises");
        }
        Instant first =
                applied == null || (other.applied != null && other.applied.isBefore(applied)) ? other.applied : applied;
        return new Enterprise(
                id,
                later(registration, other.registration),
                first,
                later(decision, other.decision),
                later(closing, other.closing),
                later(merging, other.merging));
    }

    /** Whether it counts: it is registered, and not closed. */
    public boolean counts() {
        return registration != null && (closing == null || !closing.closed());
    }

    /** Whether the enterprise may work by the latest decision. */
    public boolean resumed() {
        return decision != null && decision.approved();
    }

    private static <T extends Comparable<T>> @Nullable T later(@Nullable T a, @Nullable T b) {
        return a == null || (b != null && b.compareTo(a) > 0) ? b : a;
    }
}
