package org.fugong.reporting.charter.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One worker's way through one charter. Every fact is such a record with one field set; {@link #join} is commutative,
 * associative and idempotent.
 *
 * @param nomination the latest place on the list
 * @param ticket the latest answer about the ticket
 * @param villageExit the latest answer about leaving the village
 * @param boarded earliest boarding
 * @param arrived earliest arrival
 */
public record Journey(
        Id id,
        @Nullable Nomination nomination,
        @Nullable Clearance ticket,
        @Nullable Clearance villageExit,
        @Nullable Instant boarded,
        @Nullable Instant arrived) {

    public record Id(UUID charterId, UUID workerId) {}

    /** Told twice for one instant, seated holds: a place is given to who waits, and not taken back. */
    public record Nomination(Instant at, boolean seated) implements Comparable<Nomination> {
        private static final Comparator<Nomination> ORDER =
                Comparator.comparing(Nomination::at).thenComparing(Nomination::seated);

        @Override
        public int compareTo(Nomination other) {
            return ORDER.compare(this, other);
        }
    }

    /** An agency's answer. The latest holds; within one instant a refusal does. */
    public record Clearance(Instant at, boolean granted) implements Comparable<Clearance> {
        private static final Comparator<Clearance> ORDER =
                Comparator.comparing(Clearance::at).thenComparing(Clearance::granted, Comparator.reverseOrder());

        @Override
        public int compareTo(Clearance other) {
            return ORDER.compare(this, other);
        }
    }

    public static Journey nominated(Id id, Instant at, boolean seated) {
        return new Journey(id, new Nomination(micros(at), seated), null, null, null, null);
    }

    public static Journey ticketAnswered(Id id, Instant at, boolean granted) {
        return new Journey(id, null, new Clearance(micros(at), granted), null, null, null);
    }

    public static Journey villageExitAnswered(Id id, Instant at, boolean granted) {
        return new Journey(id, null, null, new Clearance(micros(at), granted), null, null);
    }

    public static Journey boarded(Id id, Instant at) {
        return new Journey(id, null, null, null, micros(at), null);
    }

    public static Journey arrived(Id id, Instant at) {
        return new Journey(id, null, null, null, null, micros(at));
    }

    /** Both records' knowledge of the same journey in one. */
    public Journey join(Journey other) {
        if (!id.equals(other.id)) {
            throw new IllegalArgumentException("records of two journeys");
        }
        return new Journey(
                id,
                later(nomination, other.nomination),
                later(ticket, other.ticket),
                later(villageExit, other.villageExit),
                earlier(boarded, other.boarded),
                earlier(arrived, other.arrived));
    }

    boolean cleared() {
        return ticket != null && ticket.granted() && villageExit != null && villageExit.granted();
    }

    boolean refused() {
        return (ticket != null && !ticket.granted()) || (villageExit != null && !villageExit.granted());
    }

    static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    static <T extends Comparable<T>> @Nullable T earlier(@Nullable T a, @Nullable T b) {
        return a == null || (b != null && b.compareTo(a) < 0) ? b : a;
    }

    static <T extends Comparable<T>> @Nullable T later(@Nullable T a, @Nullable T b) {
        return a == null || (b != null && b.compareTo(a) > 0) ? b : a;
    }
}
