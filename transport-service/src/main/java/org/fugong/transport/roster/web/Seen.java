package org.fugong.transport.roster.web;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Problem;

/** Which version of a roster somebody has seen: its ETag is its checksum. */
final class Seen {

    private Seen() {}

    /**
     * The checksum in If-Match.
     *
     * @throws Problem 428 {@code precondition-required} without one
     */
    static String checksum(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(
                    428,
                    "precondition-required",
                    "Send the ETag of the roster that you read as If-Match, so that nobody's change is overwritten"
                            + " unseen.");
        }
        return ifMatch.strip().replace("\"", "");
    }

    /** Somebody made another version since. */
    static Problem stale() {
        return Problem.of(
                412,
                "precondition-failed",
                "This was changed since you read it. Read it again and repeat your change.");
    }
}
