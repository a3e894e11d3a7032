package org.fugong.registry.resumption.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.resumption.domain.Course.State;

/**
 * A step in the timeline of a page.
 *
 * @param move by its code
 * @param by what whoever made it is, by its code
 * @param badge shape of the state that it led to
 * @param holder who has had it since then, by name
 * @param told reasons and what was missing, in the reader's language
 * @param cause of a suspension, by its code
 */
public record StepRow(
        Instant at,
        String move,
        String by,
        String state,
        String badge,
        String holder,
        @Nullable Instant dueAt,
        boolean overdue,
        List<String> told,
        @Nullable String cause,
        String policy) {

    /** The shape that goes with a state. */
    static String badge(State state) {
        return switch (state) {
            case APPLIED, INSPECTING -> "wait";
            case RETURNED -> "warn";
            case APPROVED -> "ok";
            case REJECTED, SUSPENDED -> "stop";
            case NOT_APPLIED, WITHDRAWN, CLOSED -> "off";
        };
    }
}
