package org.fugong.transport.proposal.messaging;

import java.time.Instant;
import java.util.UUID;

/** The fields of registry's {@code resumption-reinstated} that are used here. */
public record ResumptionReinstated(UUID enterpriseId, Instant reinstatedAt) {}
