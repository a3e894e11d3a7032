package org.fugong.registry.enterprise.web;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import org.fugong.registry.enterprise.application.EnterprisePairStore.Pair;
import org.fugong.registry.enterprise.application.EnterprisePairStore.State;
import org.fugong.registry.enterprise.application.EnterprisePairStore.Why;

/** Two records that may be one enterprise, and what speaks for it. */
public record EnterprisePairView(
        UUID pairId,
        long version,
        Why why,
        State state,
        EnterpriseView first,
        EnterpriseView second,
        @Nullable UUID survivingId,
        @Nullable String reason,
        Instant foundAt,
        @Nullable Instant settledAt) {

    static EnterprisePairView of(Pair pair, EnterpriseView first, EnterpriseView second) {
        return new EnterprisePairView(
                pair.id(),
                pair.version(),
                pair.why(),
                pair.state(),
                first,
                second,
                pair.survivingId(),
                pair.reason(),
                pair.foundAt(),
                pair.settledAt());
    }

    @JsonIgnore
    public String stateName() {
        return state.name();
    }

    @JsonIgnore
    public String whyName() {
        return why.name();
    }

    /** Shape of the state on a page. */
    @JsonIgnore
    public String badge() {
        return switch (state) {
            case OPEN -> "wait";
            case MERGED -> "ok";
            case DISMISSED, UNDONE -> "off";
        };
    }
}
