package org.fugong.reporting.rebuild.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One rebuild of the materialised tables.
 *
 * @param prove whether it only compares and never switches
 * @param switchAnyway whether the new tables are to serve even if they differ
 * @param records how many were read so far
 * @param refused how many of these could not be taken; they are dead letters of the live intake
 * @param detail what is to be known besides, such as the topic that is no longer whole
 * @param differences what differed, once it was compared
 */
public record Rebuild(
        UUID id,
        State state,
        boolean prove,
        boolean switchAnyway,
        String askedBy,
        Instant askedAt,
        @Nullable Instant finishedAt,
        long records,
        long refused,
        @Nullable String detail,
        List<Difference> differences) {

    /** What has become of it. */
    public enum State {
        /** Reads, or will go on reading once an instance runs. */
        RUNNING,
        /** The new tables serve. */
        SWITCHED,
        /** Compared and found equal; the old tables serve, as was asked. */
        PROVED,
        /** Compared and found different; the old tables serve. */
        DIFFERENT,
        /** A topic is no longer whole, so nothing could be made anew from it. */
        REFUSED,
        /** Given up by an operator. */
        ABORTED
    }

    /** What is compared. */
    public enum Kind {
        TABLE,
        FIGURE
    }

    /**
     * A table or figure that differs.
     *
     * @param name of the table, or the place of the figure in {@code GET figures}
     * @param live rows that only the live table has, or the live figure
     * @param rebuilt rows that only the new table has, or the new figure
     */
    public record Difference(Kind kind, String name, String live, String rebuilt) {}
}
