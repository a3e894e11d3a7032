package org.fugong.reporting.resumption.domain;

import java.time.Instant;
import java.time.LocalDate;
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
 * @param site the park it is in, by the newest version that says so; null if nothing was ever said
 * @param move the latest move to another town
 */
public record Enterprise(
        UUID id,
        @Nullable Registration registration,
        @Nullable Instant applied,
        @Nullable Decision decision,
        @Nullable Closing closing,
        @Nullable Merging merging,
        @Nullable Site site,
        @Nullable Move move) {

    /**
     * The park that an enterprise is in.
     *
     * @param version of what was said of its park
     * @param park null if it is in none
     * @param name as the park was called then
     */
    public record Site(long version, @Nullable UUID park, @Nullable String name) implements Comparable<Site> {
        private static final Comparator<Site> ORDER = Comparator.comparingLong(Site::version)
                .thenComparing(Site::park, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Site::name, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compareTo(Site other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * That an enterprise moved here from another town.
     *
     * @param version of the enterprise
     * @param from nine-digit code of the town that it left
     */
    public record Move(long version, String from, LocalDate on) implements Comparable<Move> {
        private static final Comparator<Move> ORDER = Comparator.comparingLong(Move::version)
                .thenComparing(Move::from)
                .thenComparing(Move::on);

        @Override
        public int compareTo(Move other) {
            return ORDER.compare(this, other);
        }
    }

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
     * @param industry section letter and up to four digits of GB/T 4754-2017; null if it was not taken in with it
     * @param headcount people it says it employs; null if that was not taken in with it
     */
    public record Registration(
            long version,
            String name,
            String town,
            boolean aboveScale,
            @Nullable String industry,
            @Nullable Integer headcount)
            implements Comparable<Registration> {
        private static final Comparator<Registration> ORDER = Comparator.comparingLong(Registration::version)
                .thenComparing(Registration::town)
                .thenComparing(Registration::name)
                .thenComparing(Registration::aboveScale)
                // What was taken in with more known of it is the newer reading of the same version.
                .thenComparing(Registration::industry, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Registration::headcount, Comparator.nullsFirst(Comparator.naturalOrder()));

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

    public static Enterprise registered(UUID id, Registration registration) {
        return new Enterprise(id, registration, null, null, null, null, null, null);
    }

    /** Somebody said which park it is in, or that it is in none. */
    public static Enterprise sited(UUID id, Site site) {
        return new Enterprise(id, null, null, null, null, null, site, null);
    }

    public static Enterprise moved(UUID id, Move move) {
        return new Enterprise(id, null, null, null, null, null, null, move);
    }

    public static Enterprise applied(UUID id, Instant at) {
        return new Enterprise(id, null, at.truncatedTo(ChronoUnit.MICROS), null, null, null, null, null);
    }

    public static Enterprise decided(UUID id, UUID applicationId, long version, boolean approved, Instant at) {
        return new Enterprise(
                id,
                null,
                null,
                new Decision(at.truncatedTo(ChronoUnit.MICROS), version, applicationId, approved),
                null,
                null,
                null,
                null);
    }

    /** It counts nowhere from this version on. */
    public static Enterprise closed(UUID id, long version) {
        return new Enterprise(id, null, null, null, new Closing(version, true), null, null, null);
    }

    /** Closing it was a mistake. */
    public static Enterprise reopened(UUID id, long version) {
        return new Enterprise(id, null, null, null, new Closing(version, false), null, null, null);
    }

    /** Whether it may work is what is known of the other record from now on, too. */
    public static Enterprise merged(UUID id, UUID into, Instant at) {
        return new Enterprise(
                id, null, null, null, null, new Merging(at.truncatedTo(ChronoUnit.MICROS), into), null, null);
    }

    /** Merging it was a mistake. */
    public static Enterprise parted(UUID id, Instant at) {
        return new Enterprise(
                id, null, null, null, null, new Merging(at.truncatedTo(ChronoUnit.MICROS), null), null, null);
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
                later(merging, other.merging),
                later(site, other.site),
                later(move, other.move));
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
