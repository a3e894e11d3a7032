package org.fugong.transport.clearance.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing to be cleared for one nomination.
 *
 * @param originDivision 6 digits: for a ticket where the charter departs, for a village exit the worker's home county
 * @param dueAt the charter's deadline
 */
public record Clearance(
        UUID id,
        UUID charterId,
        UUID nominationId,
        UUID workerId,
        ClearanceKind kind,
        String originDivision,
        Instant dueAt,
        Instant requestedAt,
        ClearanceState state) {}
