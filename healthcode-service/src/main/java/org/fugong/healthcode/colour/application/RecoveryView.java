package org.fugong.healthcode.colour.application;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How far a holder is with the days that the cause of the colour asks for.
 *
 * @param days that the rules ask for
 * @param kept of these, days that passed well
 * @param missed days that put the end off: without a check-in, or with a bad one
 * @param until when the code turns green if every day from now on is normal
 * @param firstCheckIn the first day on which a check-in counts; null where the days pass by themselves
 * @param asked whether today's check-in is still to be made
 * @param today whether today's check-in was normal; null without one
 */
public record RecoveryView(
        int days,
        int kept,
        int missed,
        Instant until,
        @Nullable LocalDate firstCheckIn,
        boolean asked,
        @Nullable Boolean today) {}
