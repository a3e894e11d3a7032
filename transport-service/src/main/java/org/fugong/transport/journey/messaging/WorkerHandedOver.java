package org.fugong.transport.journey.messaging;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** {@code worker-handed-over}, as on the topic. */
public record WorkerHandedOver(
        UUID charterId, UUID workerId, UUID enterpriseId, @Nullable String place, Instant handedOverAt) {}
