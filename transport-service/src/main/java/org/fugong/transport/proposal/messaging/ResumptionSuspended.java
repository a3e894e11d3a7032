package org.fugong.transport.proposal.messaging;

import java.time.Instant;
import java.util.UUID;

/** The fields of registry's {@code resumption-suspended} that are used here. */
public record ResumptionSuspended(UUID enterpriseId, Instant suspendedAt) {}
