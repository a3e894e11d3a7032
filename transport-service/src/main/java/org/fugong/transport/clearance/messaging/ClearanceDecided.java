package org.fugong.transport.clearance.messaging;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.clearance.domain.AnswerOutcome;
import org.fugong.transport.clearance.domain.ClearanceKind;

/** {@code clearance-decided}, as on the topic. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClearanceDecided(
        UUID clearanceId,
        UUID charterId,
        UUID workerId,
        ClearanceKind kind,
        AnswerOutcome outcome,
        @Nullable String reason,
        String answeredBy,
        Instant decidedAt) {}
