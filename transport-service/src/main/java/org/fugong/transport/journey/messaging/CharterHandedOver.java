package org.fugong.transport.journey.messaging;

import java.time.Instant;
import java.util.UUID;

/** {@code charter-handed-over}, as on the topic. */
public record CharterHandedOver(
        UUID charterId,
        int travellers,
        int boarded,
        int arrived,
        int handedOver,
        int accountedFor,
        Instant handedOverAt) {}
