package org.fugong.registry.worker.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import org.fugong.registry.worker.application.PairStore.State;
import org.fugong.registry.worker.application.PairStore.Why;

/**
 * Two records that may be of one person; masked.
 *
 * @param differ fields in which they differ, by name
 */
record PairView(
        UUID pairId,
        long version,
        Why why,
        State state,
        WorkerView first,
        WorkerView second,
        String firstEmployer,
        String secondEmployer,
        List<String> differ,
        @Nullable UUID survivingId,
        @Nullable String reason,
        Instant foundAt,
        @Nullable Instant settledAt) {

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
