package org.fugong.registry.assistance.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A step in the timeline of a request.
 *
 * @param move by its code
 * @param by what whoever made it is, by its code
 * @param state that it led to, by its code
 * @param badge shape of that state
 * @param department that has had it since then, by name
 */
public record HelpStepRow(
        Instant at,
        String move,
        String by,
        String state,
        String badge,
        String department,
        int level,
        @Nullable Instant dueAt,
        String note) {}
