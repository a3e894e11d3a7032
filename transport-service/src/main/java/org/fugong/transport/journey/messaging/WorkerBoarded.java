package org.fugong.transport.journey.messaging;

import java.time.Instant;
import java.util.UUID;

/** {@code worker-boarded}, as on the topic. */
public record WorkerBoarded(UUID charterId, UUID workerId, UUID enterpriseId, Instant boardedAt) {}
