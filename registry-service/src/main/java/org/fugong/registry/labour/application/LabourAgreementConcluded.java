package org.fugong.registry.labour.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.labour.domain.Agreement;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. Asks for a bus from the lender to the borrower. */
public record LabourAgreementConcluded(
        UUID agreementId,
        long version,
        UUID needId,
        UUID surplusId,
        UUID lenderId,
        UUID borrowerId,
        String lenderTown,
        String borrowerTown,
        List<UUID> workerIds,
        LocalDate from,
        LocalDate returnOn,
        Instant concludedAt) {

    /** Its topic. */
    public static final String TOPIC = "labour-agreement-concluded";

    static OutgoingEvent of(Agreement agreement) {
        Instant at = Objects.requireNonNull(agreement.concludedAt());
        return new OutgoingEvent(
                TOPIC,
                agreement.id().toString(),
                new LabourAgreementConcluded(
                        agreement.id(),
                        agreement.version(),
                        agreement.parties().needId(),
                        agreement.parties().surplusId(),
                        agreement.parties().lender(),
                        agreement.parties().borrower(),
                        agreement.parties().lenderTown(),
                        agreement.parties().borrowerTown(),
                        agreement.lent(),
                        agreement.period().from(),
                        agreement.period().to(),
                        at),
                at);
    }
}
