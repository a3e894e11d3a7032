package org.fugong.healthcode.colour.domain;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The colour of one person as it stands.
 *
 * @param cause why; decides the colour
 * @param ruleVersion the published rules it follows from
 * @param since since when the person has this colour
 * @param until when the cause stops counting; null when nothing is to be waited for
 * @param nextChange when the colour must be looked at again; null if only a new fact can change it
 */
public record Standing(
        Cause cause, String ruleVersion, Instant since, @Nullable Instant until, @Nullable Instant nextChange) {

    public Colour colour() {
        return cause.colour();
    }

    /** Whether the holder or a gate would notice the difference: then a new code is issued. */
    public boolean differsFrom(@Nullable Standing before) {
        return before == null || before.cause != cause || !Objects.equals(before.until, until);
    }
}
