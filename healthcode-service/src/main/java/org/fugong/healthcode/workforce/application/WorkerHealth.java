package org.fugong.healthcode.workforce.application;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.workforce.domain.Presence;

/**
 * One worker as the employer may see them: the colour and not its cause, where the gates last saw them, and whether there was a
 * fever today.
 *
 * @param colour null while the worker has no code
 * @param since since when, null likewise
 * @param presence by the gates of today
 * @param lastGate gate of the last scan today that passed
 * @param lastScanAt when
 * @param feverAt the latest fever of today, at a gate or in the dormitory; null without
 * @param dormitory where the worker lives, if in the employer's dormitory
 * @param morningAt when the temperature was taken there this morning
 * @param eveningAt the same from noon on
 * @param borrowed whether another enterprise lends the worker to this one today
 */
public record WorkerHealth(
        UUID workerId,
        @Nullable String colour,
        @Nullable Instant since,
        Presence presence,
        @Nullable String lastGate,
        @Nullable Instant lastScanAt,
        @Nullable Instant feverAt,
        @Nullable String dormitory,
        @Nullable Instant morningAt,
        @Nullable Instant eveningAt,
        boolean borrowed) {}
