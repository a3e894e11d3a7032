package org.fugong.transport.clearance.messaging;

import java.time.Instant;
import java.util.UUID;

import org.fugong.transport.clearance.domain.HealthColour;

/** The fields of healthcode's {@code health-code-issued} that are used here; the person's id is the worker's. */
public record HealthCodeIssued(UUID personId, long version, HealthColour colour, Instant issuedAt) {}
