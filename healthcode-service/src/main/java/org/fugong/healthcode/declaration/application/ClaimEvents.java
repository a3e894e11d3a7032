package org.fugong.healthcode.declaration.application;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What is published about claims. */
public final class ClaimEvents {

    private ClaimEvents() {}

    /** Published on registration-claimed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Filed(UUID claimId, UUID personId, String kind, @Nullable String town, Instant filedAt) {
        /** The topic. */
        public static final String TOPIC = "registration-claimed";
    }

    /**
     * Published on registration-claim-decided.
     *
     * @param outcome CLAIMANT, HOLDER, BOTH or DUPLICATE
     * @param undone whether this takes the decision back
     * @param personIdNow by which id the person is known from now on, if the document was corrected; else null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Decided(
            UUID claimId,
            UUID personId,
            String kind,
            String outcome,
            boolean undone,
            Instant decidedAt,
            @Nullable UUID personIdNow) {
        /** The topic. */
        public static final String TOPIC = "registration-claim-decided";
    }
}
