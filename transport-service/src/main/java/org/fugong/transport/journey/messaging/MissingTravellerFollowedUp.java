package org.fugong.transport.journey.messaging;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.journey.domain.CallOutcome;

/** {@code missing-traveller-followed-up}, as on the topic. */
public record MissingTravellerFollowedUp(
        UUID charterId,
        UUID workerId,
        UUID enterpriseId,
        CallOutcome outcome,
        boolean accountedFor,
        @Nullable Instant nextCallAt,
        Instant calledAt) {}
