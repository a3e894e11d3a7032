package org.fugong.transport.clearance.messaging;

import java.time.Instant;
import java.util.UUID;
import org.fugong.transport.clearance.domain.AnswerOutcome;
import org.jspecify.annotations.Nullable;

/** {@code railway-ticket-answered} and {@code village-exit-answered}, as agencies post them. */
public record AgencyAnswered(UUID clearanceId, AnswerOutcome outcome, @Nullable String reason, Instant answeredAt) {}
