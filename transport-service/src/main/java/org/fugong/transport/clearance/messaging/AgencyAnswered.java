package org.fugong.transport.clearance.messaging;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.clearance.domain.AnswerOutcome;

/** {@code railway-ticket-answered} and {@code village-exit-answered}, as agencies post them. */
public record AgencyAnswered(UUID clearanceId, AnswerOutcome outcome, @Nullable String reason, Instant answeredAt) {}
