package org.fugong.healthcode.appeal.application;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What is published of appeals. */
public final class AppealEvents {

    private AppealEvents() {}

    /**
     * Published on appeal-filed.
     *
     * @param town that decides first; null when it goes to the district at once
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Filed(
            UUID appealId,
            UUID personId,
            String colour,
            String cause,
            String ruleVersion,
            String level,
            @Nullable String town,
            Instant filedAt,
            Instant dueAt) {

        /** The topic. */
        public static final String TOPIC = "appeal-filed";
    }

    /** Published on appeal-escalated. */
    public record Escalated(UUID appealId, UUID personId, String fromTown, Instant escalatedAt, Instant dueAt) {

        /** The topic. */
        public static final String TOPIC = "appeal-escalated";
    }

    /** Published on appeal-decided. */
    public record Decided(UUID appealId, UUID personId, String outcome, String level, Instant decidedAt) {

        /** The topic. */
        public static final String TOPIC = "appeal-decided";
    }
}
