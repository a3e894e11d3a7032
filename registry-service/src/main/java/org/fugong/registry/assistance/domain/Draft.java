package org.fugong.registry.assistance.domain;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.assistance.domain.Course.State;

/** A request on its way from one version to the next. */
final class Draft {

    private final HelpRequest from;
    State state;

    @Nullable Category category;

    String department;
    Instant answerBy;
    int level;
    int handOvers;
    Instant since;

    @Nullable Instant dueAt;

    String answer;

    @Nullable Instant resolvedAt;

    @Nullable Integer stars;

    String praise;
    int reopenings;

    @Nullable UUID schemeId;

    Draft(HelpRequest from) {
        this.from = from;
        this.state = from.state();
        this.category = from.category();
        this.department = from.department();
        this.answerBy = from.answerBy();
        this.level = from.level();
        this.handOvers = from.handOvers();
        this.since = from.since();
        this.dueAt = from.dueAt();
        this.answer = from.answer();
        this.resolvedAt = from.resolvedAt();
        this.stars = from.stars();
        this.praise = from.praise();
        this.reopenings = from.reopenings();
        this.schemeId = from.schemeId();
    }

    Urgency urgency() {
        return from.urgency();
    }

    HelpRequest done(String policy) {
        return new HelpRequest(
                from.id(),
                from.enterpriseId(),
                from.version() + 1,
                state,
                category,
                department,
                from.urgency(),
                from.text(),
                from.quantity(),
                from.parkId(),
                from.town(),
                from.filedAt(),
                answerBy,
                level,
                handOvers,
                since,
                dueAt,
                policy,
                answer,
                resolvedAt,
                stars,
                praise,
                reopenings,
                schemeId);
    }
}
