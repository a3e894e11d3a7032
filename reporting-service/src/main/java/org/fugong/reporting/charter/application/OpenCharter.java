package org.fugong.reporting.charter.application;

import java.time.Instant;
import java.util.UUID;

/**
 * A charter that still takes nominations.
 *
 * @param division county it departs from, GB/T 2260
 * @param seatsLeft not yet given to anybody
 */
public record OpenCharter(UUID id, String name, String division, Instant deadline, Instant departure, long seatsLeft) {}
