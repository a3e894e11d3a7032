package org.fugong.healthcode.workforce.application;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An employer's day in numbers: of its own workers, as registry says now.
 *
 * @param day local day
 * @param asOf when it was counted
 * @param workers of the enterprise, with those lent to it
 * @param colours today's; null of another day, since colours are as they are now
 * @param present by the last scan that passed on that day; likewise left and notSeen
 * @param lentOut not seen, since they are lent to another enterprise today; not among notSeen
 * @param borrowed of the workers, those lent to it today
 * @param refused workers whom a gate turned away on that day at least once
 * @param fevers workers with a fever on that day, at a gate or in the dormitory
 * @param residents workers who live in the dormitory now
 * @param measuredMorning of these, whose temperature was taken before noon; likewise measuredEvening
 */
public record DaySummary(
        LocalDate day,
        Instant asOf,
        int workers,
        @Nullable ColourCounts colours,
        int present,
        int left,
        int notSeen,
        int lentOut,
        int borrowed,
        int refused,
        int fevers,
        int residents,
        int measuredMorning,
        int measuredEvening) {

    /** Workers by colour; none are those without a code. */
    public record ColourCounts(int green, int yellow, int red, int none) {}
}
