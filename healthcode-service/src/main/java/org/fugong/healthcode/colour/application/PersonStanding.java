package org.fugong.healthcode.colour.application;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.colour.domain.Colour;
import org.fugong.healthcode.colour.domain.Standing;

/**
 * A person and the colour, as stored.
 *
 * @param number the service's own number of the person; null until they have declared
 * @param version how many codes were issued; 0 if none
 * @param standing null until the first code is issued
 */
public record PersonStanding(UUID personId, @Nullable Long number, int version, @Nullable Standing standing) {

    /** Whether a code was issued. */
    public boolean isCoded() {
        return standing != null;
    }

    /** Since when the person has the colour, or null. */
    public @Nullable Instant since() {
        return standing == null ? null : standing.since();
    }

    /** The colour as a word, or null. */
    public @Nullable String colour() {
        Colour colour = standing == null ? null : standing.colour();
        return colour == null ? null : colour.name();
    }
}
