package org.fugong.healthcode.declaration.application;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.declaration.domain.ClaimKind;
import org.fugong.healthcode.declaration.domain.ClaimOutcome;
import org.fugong.healthcode.declaration.domain.ClaimState;

/**
 * Two claim one record or one phone number. Without names, and without the log-ins of either.
 *
 * @param personId whose record is claimed, or the older record of the number
 * @param otherId the later record of the number; null otherwise
 * @param town of the employer; null where none is known, and the district decides
 * @param edition for If-Match
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Claim(
        UUID claimId,
        ClaimKind kind,
        UUID personId,
        @Nullable UUID otherId,
        @Nullable String town,
        ClaimState state,
        @Nullable ClaimOutcome outcome,
        int edition,
        Instant filedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable Instant undoneAt) {

    /** Whether it waits for a decision. */
    public boolean isOpen() {
        return state == ClaimState.OPEN;
    }
}
