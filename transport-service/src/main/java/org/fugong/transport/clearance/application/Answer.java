package org.fugong.transport.clearance.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.clearance.domain.AnswerOutcome;
import org.fugong.transport.clearance.domain.ClearanceKind;

/**
 * One answer as it came.
 *
 * @param answeredBy the source of the agency's event, or the role of the official
 * @param answeredAt by the agency's own clock; recorded, never judged by
 * @param onlyFor the kind that this way in is for, if it is for one
 */
public record Answer(
        UUID clearanceId,
        AnswerOutcome outcome,
        @Nullable String reason,
        String answeredBy,
        Instant answeredAt,
        boolean byDistrictOfficial,
        Optional<ClearanceKind> onlyFor) {}
