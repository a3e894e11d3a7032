package org.fugong.reporting.intake.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far a partition was read.
 *
 * @param next the offset to go on with
 * @param events how many records were taken, ever
 * @param eventTime the latest time at which one of its events happened, null before the first
 * @param recordedAt when the last record taken was written to the topic, null before the first
 * @param takenAt when it was taken, null before the first
 */
public record Position(
        Partition partition,
        long next,
        long events,
        @Nullable Instant eventTime,
        @Nullable Instant recordedAt,
        @Nullable Instant takenAt) {

    /** What was taken of a topic before positions were kept stands under this number of a partition. */
    private static final int FORMERLY = -1;

    /** Whether it tells of a topic what was taken before positions were kept. */
    public boolean formerly() {
        return partition.number() == FORMERLY;
    }
}
