package org.fugong.registry.labour.messaging;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The fields of transport's {@code charter-announced} that are used here.
 *
 * @param agreementId the agreement that asked for it; null for charters that none did
 */
public record CharterAnnounced(
        UUID charterId, String name, int seats, Instant departureAt, Instant announcedAt, @Nullable UUID agreementId) {}
