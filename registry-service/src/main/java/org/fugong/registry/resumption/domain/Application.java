package org.fugong.registry.resumption.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.resumption.domain.Course.State;

/**
 * An enterprise's application to resume work.
 *
 * @param version rises with every move, from 1
 * @param state any but NOT_APPLIED
 * @param tier who decides: the tier that it was routed to, or a higher one that it was escalated to
 * @param tierPolicy version of the policy that it was routed by
 * @param town of the enterprise when it applied
 * @param decidedAt when it was approved or rejected
 * @param reasons why it stands where it stands, in the officials' words
 * @param missing what the rules found missing, while it is returned
 * @param inspection whether one is asked for and how it went
 * @param conditions under which it was approved, by number
 * @param turn whose turn it is
 */
public record Application(
        UUID id,
        UUID enterpriseId,
        long version,
        State state,
        Tier tier,
        String tierPolicy,
        String town,
        Plan plan,
        Instant appliedAt,
        @Nullable Instant decidedAt,
        List<String> reasons,
        List<Shortfall> missing,
        Inspection inspection,
        List<Condition> conditions,
        Turn turn) {

    /** Whether an inspection is asked for and how it went. */
    public enum Inspection {
        NOT_ASKED,
        ASKED,
        PASSED,
        FAILED
    }

    /**
     * Whose turn it is.
     *
     * @param holder who has it
     * @param since when they got it
     * @param dueAt when their time runs out, or ran out if overdue; null where there is no clock
     * @param overdue whether the last tier has let it run out
     * @param policy version of the policy that the time was taken from
     */
    public record Turn(Holder holder, Instant since, @Nullable Instant dueAt, boolean overdue, String policy) {}

    /** Copies the lists. */
    public Application {
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
        conditions = List.copyOf(conditions);
    }

    /** Whether a condition has to be met still. */
    public boolean hasOpenConditions() {
        return conditions.stream().anyMatch(Condition::open);
    }

    /** When its clock runs out; null where none runs. */
    public @Nullable Instant runsOutAt() {
        return turn.overdue() ? null : turn.dueAt();
    }

    /** The same under these conditions. */
    public Application under(List<Condition> terms) {
        return new Application(
                id,
                enterpriseId,
                version,
                state,
                tier,
                tierPolicy,
                town,
                plan,
                appliedAt,
                decidedAt,
                reasons,
                missing,
                inspection,
                terms,
                turn);
    }
}
