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
 * @param state APPLIED, APPROVED or REJECTED
 * @param tier who decides
 * @param tierPolicy version of the policy that it was routed by
 * @param town of the enterprise when it applied
 * @param reasons of the decision, in the official's words
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
        List<String> reasons) {

    /** Copies the reasons. */
    public Application {
        reasons = List.copyOf(reasons);
    }

    /** The same after a decision. */
    public Application decided(State outcome, List<String> why, Instant at) {
        return new Application(
                id, enterpriseId, version + 1, outcome, tier, tierPolicy, town, plan, appliedAt, at, why);
    }
}
