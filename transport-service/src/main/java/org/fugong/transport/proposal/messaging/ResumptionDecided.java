package org.fugong.transport.proposal.messaging;

import java.time.Instant;
import java.util.UUID;

/** The fields of registry's {@code resumption-decided} that are used here. */
public record ResumptionDecided(UUID enterpriseId, String outcome, Instant decidedAt) {}
