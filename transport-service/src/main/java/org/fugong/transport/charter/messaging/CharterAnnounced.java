package org.fugong.transport.charter.messaging;

import java.time.Instant;
import java.util.UUID;

import org.fugong.transport.charter.domain.CharterMode;

/** {@code charter-announced}, as on the topic. */
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
        Instant announcedAt) {}
