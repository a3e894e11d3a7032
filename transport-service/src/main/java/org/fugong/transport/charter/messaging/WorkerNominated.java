package org.fugong.transport.charter.messaging;

import java.time.Instant;
import java.util.UUID;

import org.fugong.transport.charter.domain.NominationStatus;

/** {@code worker-nominated}, as on the topic. */
public record WorkerNominated(
        UUID nominationId,
        UUID charterId,
        UUID workerId,
        UUID enterpriseId,
        NominationStatus status,
        int place,
        Instant nominatedAt) {}
