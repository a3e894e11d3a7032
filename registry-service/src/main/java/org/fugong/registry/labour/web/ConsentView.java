package org.fugong.registry.labour.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.labour.domain.Agreement;
import org.fugong.registry.labour.domain.AgreementCourse;
import org.fugong.registry.labour.domain.Board;
import org.fugong.registry.labour.domain.Party;
import org.fugong.registry.labour.domain.Way;

import static java.util.Objects.requireNonNull;

/**
 * What one worker is asked, and said.
 *
 * @param via how: SELF with the own log-in, PAPER or PHONE as two others heard it
 */
record ConsentView(
        UUID agreementId,
        AgreementCourse.State state,
        UUID lenderId,
        UUID borrowerId,
        LocalDate from,
        LocalDate returnOn,
        int payPerDay,
        Party insurer,
        Board board,
        int trainingDays,
        Agreement.Answer answer,
        @Nullable Instant answeredAt,
        @Nullable Way via) {

    static ConsentView of(Agreement a, UUID workerId) {
        Agreement.Named mine = a.workers().stream()
                .filter(named -> named.workerId().equals(workerId))
                .findFirst()
                .orElse(Agreement.Named.asked(workerId));
        return new ConsentView(
                a.id(),
                a.state(),
                a.parties().lender(),
                a.parties().borrower(),
                a.period().from(),
                a.period().to(),
                requireNonNull(a.terms().payPerDay()),
                requireNonNull(a.terms().insurer()),
                requireNonNull(a.terms().board()),
                requireNonNull(a.terms().trainingDays()),
                mine.answer(),
                mine.answeredAt(),
                mine.via());
    }
}
