package org.fugong.registry.labour.application;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.labour.domain.Agreement;
import org.fugong.registry.labour.domain.Agreement.Answer;
import org.fugong.registry.labour.domain.Agreement.Named;
import org.fugong.registry.labour.domain.AgreementCourse;
import org.fugong.registry.labour.domain.EarlyEnd;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. */
public record LabourAgreementEnded(
        UUID agreementId,
        long version,
        UUID lenderId,
        UUID borrowerId,
        AgreementCourse.State outcome,
        @Nullable EarlyEnd reason,
        List<UUID> workerIds,
        Instant endedAt) {

    /** Its topic. */
    public static final String TOPIC = "labour-agreement-ended";

    static OutgoingEvent of(Agreement agreement) {
        Instant at = Objects.requireNonNull(agreement.endedAt());
        return new OutgoingEvent(
                TOPIC,
                agreement.id().toString(),
                new LabourAgreementEnded(
                        agreement.id(),
                        agreement.version(),
                        agreement.parties().lender(),
                        agreement.parties().borrower(),
                        agreement.state(),
                        agreement.endReason(),
                        agreement.workers().stream()
                                .filter(named -> named.answer() == Answer.CONSENTED)
                                .map(Named::workerId)
                                .toList(),
                        at),
                at);
    }
}
