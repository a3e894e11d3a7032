package org.fugong.transport.journey.messaging;

import java.time.Instant;
import java.util.UUID;

import org.fugong.transport.journey.domain.JourneyStage;

/** {@code journey-record-withdrawn}, as on the topic. */
public record JourneyRecordWithdrawn(
        UUID charterId, UUID workerId, UUID enterpriseId, JourneyStage stage, Instant withdrawnAt) {}
