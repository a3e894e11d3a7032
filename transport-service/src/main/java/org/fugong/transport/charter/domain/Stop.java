package org.fugong.transport.charter.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a charter halts, from its origin to its destination.
 *
 * @param number from 1, in the order of the ride
 * @param division county where it lies (GB/T 2260, 6 digits); not known of the destination
 * @param arriveAt nothing at the first one
 * @param departAt nothing at the last one
 */
public record Stop(
        int number, String name, Optional<String> division, Optional<Instant> arriveAt, Optional<Instant> departAt) {}
