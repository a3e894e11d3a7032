package org.fugong.healthcode.colour.application;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.colour.domain.Standing;

/**
 * A colour as its holder sees it: never without its cause.
 *
 * @param cause why
 * @param ruleVersion the published rules it follows from, see {@code colours/rules}
 * @param since since when
 * @param until until when the cause counts; null when nothing is to be waited for
 */
public record ColourView(String colour, String cause, String ruleVersion, Instant since, @Nullable Instant until) {

    /** The view of someone who has a code. */
    public static ColourView of(PersonStanding person) {
        Standing standing = Objects.requireNonNull(person.standing());
        return new ColourView(
                standing.colour().name(),
                standing.cause().name(),
                standing.ruleVersion(),
                standing.since(),
                standing.until());
    }
}
