package org.fugong.healthcode.colour.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something known about a person that bears on the colour.
 *
 * @param cause what it is
 * @param from when it begins to count
 * @param until when it stops counting; null for the end of a quarantine, which counts from its moment on
 * @param ruleVersion the published rules under which it was taken
 * @param declaration the version of the holder's declaration it comes from, 0 if from an agency
 */
public record Fact(Cause cause, Instant from, @Nullable Instant until, String ruleVersion, int declaration) {

    boolean inForce(Instant now) {
        return cause.colour() != Colour.GREEN && !now.isBefore(from) && (until == null || now.isBefore(until));
    }

    boolean lapsed(Instant now) {
        return cause.colour() != Colour.GREEN && until != null && !now.isBefore(until);
    }
}
