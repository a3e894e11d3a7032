package org.fugong.healthcode.colour.domain;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The colour of one person as it stands.
 *
 * @param colour what the code says
 * @param cause why
 * @param factId the fact on record that it follows from; null only where the complete declaration gave no reason
 * @param ruleVersion the published rules under which the person got it
 * @param since since when the person has this colour
 * @param until when the cause stops counting; null when nothing is to be waited for
 * @param nextChange when the colour must be looked at again; null if only a new fact can change it
 */
public record Standing(
        Colour colour,
        Cause cause,
        @Nullable Long factId,
        String ruleVersion,
        Instant since,
        @Nullable Instant until,
        @Nullable Instant nextChange) {

    /** Whether the holder or a gate would notice the difference: then a new code is issued. */
    public boolean differsFrom(@Nullable Standing before) {
        return before == null
                || before.colour != colour
                || before.cause != cause
                || !Objects.equals(before.until, until);
    }
}
