package org.fugong.transport.clearance.messaging;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.clearance.domain.AnswerOutcome;

/**
 * {@code railway-ticket-answered}, {@code village-exit-answered} and {@code origin-bureau-answered}, as agencies post them.
 *
 * @param charterId the charter that the agency means, where it says so
 */
public record AgencyAnswered(
        UUID clearanceId,
        @Nullable UUID charterId,
        AnswerOutcome outcome,
        @Nullable String reason,
        Instant answeredAt) {}
