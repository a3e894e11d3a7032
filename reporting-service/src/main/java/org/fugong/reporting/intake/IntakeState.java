package org.fugong.reporting.intake;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * @param events how many events have been taken in, ever
 * @param eventTime the latest time at which one of them happened, null before the first
 * @param takenAt when the last of them was taken in, null before the first
 */
public record IntakeState(long events, @Nullable Instant eventTime, @Nullable Instant takenAt) {}
