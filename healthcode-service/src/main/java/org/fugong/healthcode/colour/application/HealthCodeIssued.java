package org.fugong.healthcode.colour.application;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Published on health-code-issued. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HealthCodeIssued(
        UUID personId,
        int version,
        String colour,
        String ruleVersion,
        String cause,
        @Nullable Instant validUntil,
        Instant issuedAt) {

    /** The topic. */
    public static final String TOPIC = "health-code-issued";
}
