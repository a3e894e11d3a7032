package org.fugong.transport.bus.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The fields of registry's {@code labour-agreement-concluded} that are used here. */
public record LabourAgreementConcluded(
        UUID agreementId,
        UUID lenderId,
        UUID borrowerId,
        String lenderTown,
        String borrowerTown,
        List<UUID> workerIds,
        LocalDate from) {}
