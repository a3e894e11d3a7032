package org.fugong.reporting.charter.application;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One announced charter and how it stands.
 *
 * @param frozen the frozen roster, null before
 * @param firstBoarded when the first traveller boarded
 * @param lastArrived when the last traveller so far arrived
 * @param cancelled when it was called off
 */
public record CharterStatus(
        UUID id,
        String name,
        String mode,
        String origin,
        String destination,
        int seats,
        Instant announcedAt,
        Instant deadline,
        Instant departure,
        @Nullable Frozen frozen,
        Travellers travellers,
        @Nullable Instant firstBoarded,
        @Nullable Instant lastArrived,
        @Nullable Instant cancelled) {

    /** @param named how many travellers the roster names */
    public record Frozen(Instant at, int named) {}
}
