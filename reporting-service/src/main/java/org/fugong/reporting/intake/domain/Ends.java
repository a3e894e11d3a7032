package org.fugong.reporting.intake.domain;

import java.time.Instant;
import java.util.Map;

/**
 * Where the partitions ended.
 *
 * @param at when the broker was asked
 * @param offsets of each partition, the offset that its next record will have
 */
public record Ends(Instant at, Map<Partition, Long> offsets) {}
