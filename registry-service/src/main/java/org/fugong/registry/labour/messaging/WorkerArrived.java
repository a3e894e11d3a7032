package org.fugong.registry.labour.messaging;

import java.time.Instant;
import java.util.UUID;

/** The fields of transport's {@code worker-arrived} that are used here. */
public record WorkerArrived(UUID charterId, UUID workerId, Instant arrivedAt) {}
