package org.fugong.transport.journey.messaging;

import java.time.Instant;
import java.util.UUID;

/** {@code worker-arrived}, as on the topic. */
public record WorkerArrived(UUID charterId, UUID workerId, UUID enterpriseId, Instant arrivedAt) {}
