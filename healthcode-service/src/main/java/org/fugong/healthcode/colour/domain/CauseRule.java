package org.fugong.healthcode.colour.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One line of the rules: what a cause leads to.
 *
 * @param colour that it gives; green where it plays no part
 * @param days for which it counts
 * @param checkInsSince when the rules began to ask for normal daily check-ins after this cause, which may have been under
 *     an earlier version; null where the days pass by themselves
 */
public record CauseRule(Cause cause, Colour colour, int days, @Nullable Instant checkInsSince) {

    /** The most days that a cause can count. */
    public static final int MOST_DAYS = 60;

    public CauseRule {
        if (!cause.isRuled() || days > MOST_DAYS || (colour == Colour.GREEN ? days != 0 : days < 1)) {
            throw new IllegalArgumentException("a rule gives a cause its colour for 1 to 60 days, or green for none");
        }
    }
}
