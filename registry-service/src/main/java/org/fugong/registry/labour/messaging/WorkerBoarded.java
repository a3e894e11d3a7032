package org.fugong.registry.labour.messaging;

import java.time.Instant;
import java.util.UUID;

/** The fields of transport's {@code worker-boarded} that are used here. */
public record WorkerBoarded(UUID charterId, UUID workerId, Instant boardedAt) {}
