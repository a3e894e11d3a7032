package org.fugong.transport.clearance.messaging;

import java.time.Instant;
import java.util.UUID;

import org.fugong.transport.clearance.domain.ClearanceKind;

/**
 * {@code clearance-requested}, as on the topic.
 *
 * @param dueAt when its owner is to have answered
 * @param closesAt the charter's deadline, from which no answer counts
 */
public record ClearanceRequested(
        UUID clearanceId,
        UUID charterId,
        UUID workerId,
        ClearanceKind kind,
        String originDivision,
        Instant dueAt,
        Instant closesAt,
        Instant requestedAt) {}
