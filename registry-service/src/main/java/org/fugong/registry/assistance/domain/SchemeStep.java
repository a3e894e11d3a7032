package org.fugong.registry.assistance.domain;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One move of a joint scheme as it is kept. A recorded consent is one of these.
 *
 * @param version of the scheme that the move led to
 * @param enterpriseId of the member that it is about; null if it is about all
 * @param level how high it was escalated
 * @param dueAt when the clock of the state runs out; null at an end
 * @param note what was said; may be empty
 * @param policy version of the policy in force
 */
public record SchemeStep(
        long version,
        SchemeCourse.Move move,
        Doer by,
        @Nullable UUID enterpriseId,
        SchemeCourse.State state,
        int level,
        Instant at,
        @Nullable Instant dueAt,
        String note,
        String policy) {}
