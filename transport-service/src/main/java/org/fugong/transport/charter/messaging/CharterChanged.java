package org.fugong.transport.charter.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.fugong.transport.charter.domain.CharterStep;

/** {@code charter-changed}, as on the topic. */
public record CharterChanged(
        UUID charterId,
        long version,
        String name,
        List<CharterStep.Field> changed,
        int seats,
        Instant deadline,
        Instant departureAt,
        Instant arrivalAt,
        String reason,
        List<UUID> enterpriseIds,
        Instant changedAt) {}
