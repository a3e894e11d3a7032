package org.fugong.transport.charter.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** {@code charter-cancelled}, as on the topic. */
public record CharterCancelled(
        UUID charterId,
        long version,
        String name,
        String reason,
        int freed,
        List<UUID> enterpriseIds,
        Instant cancelledAt) {}
