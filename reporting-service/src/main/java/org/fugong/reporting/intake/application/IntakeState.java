package org.fugong.reporting.intake.application;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the figures rest on.
 *
 * @param events how many records have been taken in, ever; one that its publisher sent twice is two
 * @param asOf the time up to which all topics were read, null before the first event and where a topic was never read
 * @param takenAt when the last of them was taken in, null before the first
 * @param lag what waits to be taken in
 * @param rebuilds how often the figures were made anew from the topics
 */
public record IntakeState(long events, @Nullable Instant asOf, @Nullable Instant takenAt, Lag lag, long rebuilds) {}
