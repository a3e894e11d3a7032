package org.fugong.transport.charter.messaging;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.domain.CharterMode;

/**
 * {@code charter-announced}, as on the topic.
 *
 * @param agreementId the agreement to lend workers that asked for it; left out if none did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CharterAnnounced(
        UUID charterId,
        String name,
        CharterMode mode,
        String origin,
        String originDivision,
        String destination,
        int seats,
        Instant deadline,
        Instant departureAt,
        Instant announcedAt,
        @Nullable UUID agreementId) {}
