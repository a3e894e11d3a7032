package org.fugong.registry.resumption.domain;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.resumption.domain.Course.Move;
import org.fugong.registry.resumption.domain.Course.State;

/**
 * One move of an application as it is kept: the applicant reads these as a timeline.
 *
 * @param version of the application that the move led to
 * @param by who made it
 * @param state that it led to
 * @param tier that has decided or has to decide since then
 * @param holder whose turn it is since then
 * @param dueAt until when; null where there is no clock
 * @param overdue whether the last tier's time was over
 * @param reasons in words
 * @param missing what the rules found missing
 * @param cause of a suspension; null for other moves
 * @param policy version of the policy that was in force
 */
public record Step(
        long version,
        Move move,
        Doer by,
        State state,
        Tier tier,
        Holder holder,
        Instant at,
        @Nullable Instant dueAt,
        boolean overdue,
        List<String> reasons,
        List<Shortfall> missing,
        @Nullable Cause cause,
        String policy) {

    /** Copies the lists. */
    public Step {
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
    }
}
