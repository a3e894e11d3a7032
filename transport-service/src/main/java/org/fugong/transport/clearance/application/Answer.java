package org.fugong.transport.clearance.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.clearance.domain.AnswerOutcome;
import org.fugong.transport.clearance.domain.ClearanceKind;
import org.fugong.transport.clearance.domain.Voice;

/**
 * One answer as it came.
 *
 * @param answeredBy the source of the agency's event, the role of the official, or the link's county
 * @param answeredAt by the agency's own clock; recorded, never judged by
 * @param charter the charter that the agency says it means, if it says so
 * @param onlyFor the kind that this way in is for, if it is for one
 */
public record Answer(
        UUID clearanceId,
        AnswerOutcome outcome,
        @Nullable String reason,
        String answeredBy,
        Instant answeredAt,
        Voice voice,
        Optional<UUID> charter,
        Optional<ClearanceKind> onlyFor) {}
