package org.fugong.registry.resumption.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Course.State;
import org.fugong.registry.resumption.domain.Plan;
import org.fugong.registry.resumption.domain.Tier;

/** An application as answered. */
public record ApplicationView(
        UUID applicationId,
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

    static ApplicationView of(Application a) {
        return new ApplicationView(
                a.id(),
                a.enterpriseId(),
                a.version(),
                a.state(),
                a.tier(),
                a.tierPolicy(),
                a.town(),
                a.plan(),
                a.appliedAt(),
                a.decidedAt(),
                a.reasons());
    }
}
