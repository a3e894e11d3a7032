package org.fugong.reporting.labour.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * That an enterprise lends workers to another. Every fact is such a record with one field set; the join is commutative,
 * associative and idempotent.
 *
 * @param ended when the workers were back, null before
 */
public record Agreement(UUID id, @Nullable Terms terms, @Nullable Instant ended) {

    /** What was agreed, by its version. */
    public record Terms(
            long version,
            UUID surplusId,
            UUID lenderId,
            UUID borrowerId,
            int people,
            LocalDate from,
            LocalDate returnOn,
            Instant concludedAt)
            implements Comparable<Terms> {
        private static final Comparator<Terms> ORDER = Comparator.comparingLong(Terms::version)
                .thenComparing(Terms::concludedAt)
                .thenComparingInt(Terms::people)
                .thenComparing(Terms::surplusId);

        public Terms {
            concludedAt = concludedAt.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public int compareTo(Terms other) {
            return ORDER.compare(this, other);
        }
    }

    public static Agreement concluded(UUID id, Terms terms) {
        return new Agreement(id, terms, null);
    }

    public static Agreement ended(UUID id, Instant at) {
        return new Agreement(id, null, at.truncatedTo(ChronoUnit.MICROS));
    }

    /** Both records' knowledge of the same agreement in one. */
    public Agreement join(Agreement other) {
        if (!id.equals(other.id)) {
            throw new IllegalArgumentException("two agreements");
        }
        Terms newer = terms == null || (other.terms != null && other.terms.compareTo(terms) > 0) ? other.terms : terms;
        Instant first = ended == null || (other.ended != null && other.ended.isBefore(ended)) ? other.ended : ended;
        return new Agreement(id, newer, first);
    }
}
