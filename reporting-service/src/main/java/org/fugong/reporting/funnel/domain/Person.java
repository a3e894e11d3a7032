package org.fugong.reporting.funnel.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the statistics know of one person: at most one instant per stage, the employer, and the last gate passage.
 *
 * <p>Every fact is itself such a record with one field set, and facts are taken in by {@link #join}. A join is
 * commutative, associative and idempotent, so that facts may overtake each other, come in any order and repeat.
 * Instants are kept to the microsecond, as the database keeps them.
 *
 * @param id opaque person id; the same as the worker id
 * @param started earliest start of a health declaration
 * @param completed earliest completion of a health declaration
 * @param coded when the first health code was issued
 * @param employment the employer by the newest version of the worker's registration
 * @param boarded earliest boarding of any charter
 * @param arrived earliest arrival with any charter
 * @param lastPassage the gate passage with the latest scan time
 */
public record Person(
        UUID id,
        @Nullable Instant started,
        @Nullable Instant completed,
        @Nullable Instant coded,
        @Nullable Employment employment,
        @Nullable Instant boarded,
        @Nullable Instant arrived,
        @Nullable Passage lastPassage) {

    /** Who employs a person, by which version of the worker's registration. */
    public record Employment(long version, UUID enterpriseId) implements Comparable<Employment> {
        private static final Comparator<Employment> ORDER =
                Comparator.comparingLong(Employment::version).thenComparing(Employment::enterpriseId);

        @Override
        public int compareTo(Employment other) {
            return ORDER.compare(this, other);
        }
    }

    /** A scan at a gate that let the person through. Two scans of one instant are told apart by their id. */
    public record Passage(Instant at, UUID scanId, boolean entry) implements Comparable<Passage> {
        private static final Comparator<Passage> ORDER =
                Comparator.comparing(Passage::at).thenComparing(Passage::scanId).thenComparing(Passage::entry);

        @Override
        public int compareTo(Passage other) {
            return ORDER.compare(this, other);
        }
    }

    public static Person declarationStarted(UUID id, Instant at) {
        return new Person(id, Instants.micros(at), null, null, null, null, null, null);
    }

    public static Person declarationCompleted(UUID id, Instant at) {
        return new Person(id, null, Instants.micros(at), null, null, null, null, null);
    }

    public static Person codeIssued(UUID id, Instant at) {
        return new Person(id, null, null, Instants.micros(at), null, null, null, null);
    }

    public static Person employed(UUID id, long version, UUID enterpriseId) {
        return new Person(id, null, null, null, new Employment(version, enterpriseId), null, null, null);
    }

    public static Person boarded(UUID id, Instant at) {
        return new Person(id, null, null, null, null, Instants.micros(at), null, null);
    }

    public static Person arrived(UUID id, Instant at) {
        return new Person(id, null, null, null, null, null, Instants.micros(at), null);
    }

    public static Person passed(UUID id, Instant at, UUID scanId, boolean entry) {
        return new Person(id, null, null, null, null, null, null, new Passage(Instants.micros(at), scanId, entry));
    }

    /** Both records' knowledge of the same person in one. */
    public Person join(Person other) {
        if (!id.equals(other.id)) {
            throw new IllegalArgumentException("records of two persons");
        }
        return new Person(
                id,
                Instants.earlier(started, other.started),
                Instants.earlier(completed, other.completed),
                Instants.earlier(coded, other.coded),
                Instants.later(employment, other.employment),
                Instants.earlier(boarded, other.boarded),
                Instants.earlier(arrived, other.arrived),
                Instants.later(lastPassage, other.lastPassage));
    }

    /** The employer, or {@link Tally#UNATTRIBUTED} while none is known. */
    UUID employer() {
        return employment == null ? Tally.UNATTRIBUTED : employment.enterpriseId();
    }
}
