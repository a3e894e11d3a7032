package org.fugong.registry.worker.web;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.registry.worker.domain.Transfer;
import org.fugong.registry.worker.domain.Transfer.State;

/**
 * A request for a worker, as one side sees it.
 *
 * @param side ASKING, ASKED or OFFICIAL
 * @param fromEnterprise the employer of the time; null for the one who asks
 * @param toEnterprise who asks; null for the one who is asked
 * @param name of the worker, masked
 */
record TransferView(
        UUID requestId,
        long version,
        String side,
        State state,
        boolean overdue,
        UUID workerId,
        PersonalData name,
        @Nullable UUID fromEnterprise,
        @Nullable UUID toEnterprise,
        @Nullable String fromName,
        @Nullable String toName,
        @Nullable String ground,
        @Nullable String reason,
        Instant askedAt,
        @Nullable Instant dueAt,
        @Nullable Instant settledAt) {

    @JsonIgnore
    public String stateName() {
        return state.name();
    }

    @JsonIgnore
    public boolean open() {
        return !Transfer.settled(state);
    }

    /** Shape of the state on a page. */
    @JsonIgnore
    public String badge() {
        return switch (state) {
            case ASKED, WITH_OFFICIALS -> "wait";
            case RELEASED, ORDERED -> "ok";
            case REFUSED -> "stop";
            case WITHDRAWN -> "off";
        };
    }
}
