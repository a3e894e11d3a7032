package org.fugong.healthcode.gate.application;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Published on gate-overridden.
 *
 * @param outcome what the supervisor decided
 * @param overruled the gate's reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GateOverridden(
        UUID scanId,
        String gateId,
        UUID enterpriseId,
        @Nullable UUID personId,
        String direction,
        String outcome,
        String overruled,
        UUID supervisorId,
        Instant overriddenAt) {

    /** The topic. */
    public static final String TOPIC = "gate-overridden";
}
