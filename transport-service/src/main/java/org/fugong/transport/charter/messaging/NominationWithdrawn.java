package org.fugong.transport.charter.messaging;

import java.time.Instant;
import java.util.UUID;

import org.fugong.transport.charter.domain.Withdrawal;

/**
 * {@code nomination-withdrawn}, as on the topic.
 *
 * @param hadSeat whether a seat was given back, or a place in the waiting list
 */
public record NominationWithdrawn(
        UUID nominationId,
        UUID charterId,
        UUID workerId,
        UUID enterpriseId,
        Withdrawal cause,
        boolean hadSeat,
        Instant withdrawnAt) {}
