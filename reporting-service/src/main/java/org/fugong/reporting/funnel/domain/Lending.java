package org.fugong.reporting.funnel.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * To whom a worker is lent, by which version of the worker's record. The worker stays the lender's; the borrower has
 * them on some days.
 *
 * @param lenderId the employer
 * @param borrowerId null once the worker is back
 * @param from first day at the borrower's; null once back
 * @param until last day there; null once back
 */
public record Lending(
        long version, UUID lenderId, @Nullable UUID borrowerId, @Nullable LocalDate from, @Nullable LocalDate until)
        implements Comparable<Lending> {
    private static final Comparator<Lending> ORDER = Comparator.comparingLong(Lending::version)
            .thenComparing(Lending::lenderId)
            .thenComparing(Lending::borrowerId, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Lending::from, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Lending::until, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Promised to a borrower. */
    public static Lending to(long version, UUID lenderId, UUID borrowerId, LocalDate from, LocalDate until) {
        return new Lending(version, lenderId, borrowerId, from, until);
    }

    /** The employer's alone again. */
    public static Lending ended(long version, UUID lenderId) {
        return new Lending(version, lenderId, null, null, null);
    }

    @Override
    public int compareTo(Lending other) {
        return ORDER.compare(this, other);
    }
}
