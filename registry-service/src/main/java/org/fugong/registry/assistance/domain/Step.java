package org.fugong.registry.assistance.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.assistance.domain.Course.Move;
import org.fugong.registry.assistance.domain.Course.State;

/**
 * One move of a request as it is kept: the enterprise reads these as a timeline.
 *
 * @param version of the request that the move led to
 * @param state that it led to
 * @param department that has it since then
 * @param level how high it was escalated
 * @param dueAt when the clock of the state runs out; null without one
 * @param note what was said; may be empty
 * @param policy version of the routing policy in force
 */
public record Step(
        long version,
        Move move,
        Doer by,
        State state,
        String department,
        int level,
        Instant at,
        @Nullable Instant dueAt,
        String note,
        String policy) {}
