package org.fugong.reporting.charter.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the statistics know of one charter. Every fact is such a record with one field set; {@link #join} is
 * commutative, associative and idempotent.
 *
 * @param announcement the latest announcement
 * @param roster the newest frozen version of the roster
 * @param revision what the latest change after the announcement made of it
 * @param cancelled when it was called off
 */
public record Charter(
        UUID id,
        @Nullable Announcement announcement,
        @Nullable Roster roster,
        @Nullable Revision revision,
        @Nullable Instant cancelled) {

    /** @param division county it departs from, GB/T 2260; null of one that was taken in before that was kept */
    public record Announcement(
            Instant at,
            String name,
            String mode,
            String origin,
            String destination,
            int seats,
            Instant deadline,
            Instant departure,
            @Nullable String division)
            implements Comparable<Announcement> {
        private static final Comparator<Announcement> ORDER = Comparator.comparing(Announcement::at)
                .thenComparing(Announcement::deadline)
                .thenComparing(Announcement::name)
                .thenComparingInt(Announcement::seats)
                .thenComparing(Announcement::division, Comparator.nullsFirst(Comparator.naturalOrder()));

        public Announcement {
            at = Journey.micros(at);
            deadline = Journey.micros(deadline);
            departure = Journey.micros(departure);
        }

        @Override
        public int compareTo(Announcement other) {
            return ORDER.compare(this, other);
        }
    }

    public record Revision(Instant at, int seats, Instant deadline, Instant departure) implements Comparable<Revision> {
        private static final Comparator<Revision> ORDER = Comparator.comparing(Revision::at)
                .thenComparing(Revision::deadline)
                .thenComparing(Revision::departure)
                .thenComparingInt(Revision::seats);

        public Revision {
            at = Journey.micros(at);
            deadline = Journey.micros(deadline);
            departure = Journey.micros(departure);
        }

        @Override
        public int compareTo(Revision other) {
            return ORDER.compare(this, other);
        }
    }

    /** @param travellers how many the roster names */
    public record Roster(long version, Instant frozenAt, int travellers) implements Comparable<Roster> {
        private static final Comparator<Roster> ORDER = Comparator.comparingLong(Roster::version)
                .thenComparing(Roster::frozenAt)
                .thenComparingInt(Roster::travellers);

        public Roster {
            frozenAt = Journey.micros(frozenAt);
        }

        @Override
        public int compareTo(Roster other) {
            return ORDER.compare(this, other);
        }
    }

    public static Charter announced(UUID id, Announcement announcement) {
        return new Charter(id, announcement, null, null, null);
    }

    public static Charter frozen(UUID id, Roster roster) {
        return new Charter(id, null, roster, null, null);
    }

    public static Charter revised(UUID id, Revision revision) {
        return new Charter(id, null, null, revision, null);
    }

    public static Charter cancelled(UUID id, Instant at) {
        return new Charter(id, null, null, null, Journey.micros(at));
    }

    /** Both records' knowledge of the same charter in one. */
    public Charter join(Charter other) {
        if (!id.equals(other.id)) {
            throw new IllegalArgumentException("records of two charters");
        }
        return new Charter(
                id,
                Journey.later(announcement, other.announcement),
                Journey.later(roster, other.roster),
                Journey.later(revision, other.revision),
                Journey.earlier(cancelled, other.cancelled));
    }
}
