package org.fugong.registry.labour.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.labour.domain.Agreement;
import org.fugong.registry.labour.domain.AgreementCourse;
import org.fugong.registry.labour.domain.Board;
import org.fugong.registry.labour.domain.Bus;
import org.fugong.registry.labour.domain.EarlyEnd;
import org.fugong.registry.labour.domain.Party;

import static java.util.Objects.requireNonNull;

/**
 * An agreement as answered. Workers are opaque ids.
 *
 * @param bus once transport has announced one
 */
public record AgreementView(
        UUID agreementId,
        long version,
        AgreementCourse.State state,
        UUID needId,
        UUID surplusId,
        UUID lenderId,
        UUID borrowerId,
        int people,
        LocalDate from,
        LocalDate returnOn,
        int payPerDay,
        Party insurer,
        Board board,
        int trainingDays,
        Instant proposedAt,
        @Nullable Instant lenderSignedAt,
        @Nullable Instant borrowerSignedAt,
        @Nullable Instant concludedAt,
        @Nullable Instant endedAt,
        @Nullable EarlyEnd endReason,
        int consenting,
        List<Agreement.Named> workers,
        @Nullable BusView bus) {

    static AgreementView of(Agreement a, @Nullable Bus bus) {
        return new AgreementView(
                a.id(),
                a.version(),
                a.state(),
                a.parties().needId(),
                a.parties().surplusId(),
                a.parties().lender(),
                a.parties().borrower(),
                a.people(),
                a.period().from(),
                a.period().to(),
                requireNonNull(a.terms().payPerDay()),
                requireNonNull(a.terms().insurer()),
                requireNonNull(a.terms().board()),
                requireNonNull(a.terms().trainingDays()),
                a.signed().proposedAt(),
                a.signed().lender(),
                a.signed().borrower(),
                a.concludedAt(),
                a.endedAt(),
                a.endReason(),
                a.consenting(),
                a.workers(),
                bus == null ? null : BusView.of(bus));
    }
}
