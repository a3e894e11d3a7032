package org.fugong.reporting.charter.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One worker's way through one charter. Every fact is such a record with one field set; {@link #join} is commutative,
 * associative and idempotent.
 *
 * @param nomination the latest place on the list
 * @param asked the clearances that were asked for
 * @param answers the latest answer about each
 * @param boarded earliest boarding
 * @param arrived earliest arrival
 */
public record Journey(
        Id id,
        @Nullable Nomination nomination,
        Set<ClearanceKind> asked,
        Map<ClearanceKind, Clearance> answers,
        @Nullable Instant boarded,
        @Nullable Instant arrived) {

    public Journey {
        asked = Set.copyOf(asked);
        answers = Map.copyOf(answers);
    }

    public record Id(UUID charterId, UUID workerId) {}

    /** Where a nomination stands; of two that are told for one instant the later in this order holds. */
    public enum Place {
        WAITING,
        /** A place is given to who waits, and not taken back. */
        SEATED,
        /** Taken back by the enterprise. */
        WITHDRAWN
    }

    public record Nomination(Instant at, Place place) implements Comparable<Nomination> {
        private static final Comparator<Nomination> ORDER =
                Comparator.comparing(Nomination::at).thenComparing(Nomination::place);

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

    public static Journey nominated(Id id, Instant at, Place place) {
        return new Journey(id, new Nomination(micros(at), place), Set.of(), Map.of(), null, null);
    }

    public static Journey asked(Id id, ClearanceKind kind) {
        return new Journey(id, null, Set.of(kind), Map.of(), null, null);
    }

    public static Journey answered(Id id, ClearanceKind kind, Instant at, boolean granted) {
        return new Journey(id, null, Set.of(), Map.of(kind, new Clearance(micros(at), granted)), null, null);
    }

    public static Journey boarded(Id id, Instant at) {
        return new Journey(id, null, Set.of(), Map.of(), micros(at), null);
    }

    public static Journey arrived(Id id, Instant at) {
        return new Journey(id, null, Set.of(), Map.of(), null, micros(at));
    }

    /** Both records' knowledge of the same journey in one. */
    public Journey join(Journey other) {
        if (!id.equals(other.id)) {
            throw new IllegalArgumentException("records of two journeys");
        }
        Set<ClearanceKind> allAsked = EnumSet.noneOf(ClearanceKind.class);
        allAsked.addAll(asked);
        allAsked.addAll(other.asked);
        Map<ClearanceKind, Clearance> latest = new EnumMap<>(ClearanceKind.class);
        latest.putAll(answers);
        other.answers.forEach((kind, answer) -> latest.merge(kind, answer, (a, b) -> a.compareTo(b) > 0 ? a : b));
        return new Journey(
                id,
                later(nomination, other.nomination),
                allAsked,
                latest,
                earlier(boarded, other.boarded),
                earlier(arrived, other.arrived));
    }

    /** Whether something was asked for, and all of it is granted. */
    boolean cleared() {
        return !asked.isEmpty()
                && asked.stream().allMatch(kind -> {
                    Clearance answer = answers.get(kind);
                    return answer != null && answer.granted();
                });
    }

    boolean refused() {
        return answers.values().stream().anyMatch(answer -> !answer.granted());
    }

    boolean stands(Place place) {
        return nomination != null && nomination.place() == place;
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
