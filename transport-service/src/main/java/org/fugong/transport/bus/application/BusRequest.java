package org.fugong.transport.bus.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A bus that an agreement to lend workers asks for.
 *
 * @param agreementId registry's agreement
 * @param lenderTown nine-digit code of where the workers are
 * @param borrowerTown nine-digit code of where they are lent to
 * @param workerIds who rides; opaque ids
 * @param travelOn the first day of work at the borrower's
 * @param charterId the charter that it was turned into, once it was
 */
public record BusRequest(
        UUID agreementId,
        UUID lenderId,
        UUID borrowerId,
        String lenderTown,
        String borrowerTown,
        List<UUID> workerIds,
        LocalDate travelOn,
        Instant receivedAt,
        Optional<UUID> charterId) {

    /** Copies the workers. */
    public BusRequest {
        workerIds = List.copyOf(workerIds);
    }
}
