package org.fugong.transport.roster.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A list with names that somebody asked for.
 *
 * @param enterpriseId whose people alone are on it; nothing for all
 * @param purpose as the asker said; goes to the audit trail with each fetch
 * @param askedBy subject of the asker, who alone may fetch it
 * @param expiresAt until when
 * @param fetched how often it was fetched
 */
public record Download(
        UUID id,
        UUID charterId,
        int version,
        Form form,
        FileFormat format,
        Optional<UUID> enterpriseId,
        String purpose,
        String language,
        String askedBy,
        Instant askedAt,
        Instant expiresAt,
        int fetched) {}
