package org.fugong.transport.clearance.messaging;

import java.time.Instant;
import java.util.UUID;

import org.fugong.transport.clearance.domain.ClearanceKind;
import org.fugong.transport.clearance.domain.ClearanceOwner;

/**
 * {@code clearances-overdue}, as on the topic.
 *
 * @param name the charter's
 * @param open how many have fallen due together
 * @param dueAt when the first of them was due
 */
public record ClearancesOverdue(
        UUID charterId,
        String name,
        ClearanceKind kind,
        ClearanceOwner owner,
        String originDivision,
        int open,
        Instant dueAt,
        Instant noticedAt) {}
