package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.UUID;

/**
 * What other features show of a charter.
 *
 * @param destination in words
 * @param state name of the state
 */
public record CharterSummary(
        UUID id,
        String name,
        String destination,
        String state,
        Instant deadline,
        Instant departureAt,
        Instant arrivalAt) {}
