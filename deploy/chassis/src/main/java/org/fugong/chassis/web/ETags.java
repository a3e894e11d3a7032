package org.fugong.chassis.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;

import org.jspecify.annotations.Nullable;

/** Optimistic locking over HTTP: an answer carries the version as ETag, a change sends it back as If-Match. */
public final class ETags {
    private ETags() {}

    /** The strong entity tag of a version. */
    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Lets the change pass only when the caller has seen the version it changes.
     *
     * @throws Problem 428 {@code precondition-required} without If-Match, 412 {@code precondition-failed} when it names
     *     another version
     */
    public static void requireMatch(HttpHeaders headers, long version) {
        requireMatch(headers.getHeaderString(HttpHeaders.IF_MATCH), version);
    }

    /** As {@link #requireMatch(HttpHeaders, long)}, with the value of the header If-Match. */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(
                    428,
                    "precondition-required",
                    "Send the ETag of what you read as If-Match, so that nobody's change is overwritten unseen.");
        }
        String current = '"' + Long.toString(version) + '"';
        for (String candidate : ifMatch.split(",", -1)) {
            String tag = candidate.strip();
            // RFC 9110 13.1.1: If-Match compares strongly, so a weak tag never matches.
            if (tag.equals("*") || tag.equals(current)) {
                return;
            }
        }
        throw Problem.of(
                412,
                "precondition-failed",
                "This was changed since you read it. Read it again and repeat your change.");
    }
}
