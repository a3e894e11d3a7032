package org.fugong.healthcode.printed.application;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A code on paper.
 *
 * @param sheetId those printed together have one
 * @param state ACTIVE, SUSPENDED while its holder is not green, EXPIRED, REVOKED, or KEY_GONE when its key was retired or
 *     compromised and it must be printed anew
 * @param edition for If-Match
 * @param reason of the revocation: LOST, RETURNED, REPLACED, MISTAKE or PERSON_CHANGED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrintedCode(
        UUID printedId,
        UUID sheetId,
        UUID personId,
        String state,
        Instant notBefore,
        Instant expiresAt,
        int edition,
        @Nullable Instant revokedAt,
        @Nullable String reason) {

    /** Whether it can be revoked. */
    public boolean isOpen() {
        return state.equals("ACTIVE") || state.equals("SUSPENDED") || state.equals("KEY_GONE");
    }
}
