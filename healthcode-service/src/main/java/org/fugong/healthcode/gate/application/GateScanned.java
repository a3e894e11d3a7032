package org.fugong.healthcode.gate.application;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Published on gate-scanned. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GateScanned(
        UUID scanId,
        String gateId,
        UUID enterpriseId,
        @Nullable UUID personId,
        String direction,
        String outcome,
        String reason,
        boolean fever,
        Instant scannedAt,
        @Nullable String source,
        @Nullable UUID deviceId,
        @Nullable String ruledOutcome,
        @Nullable String ruledReason) {

    /** The topic. */
    public static final String TOPIC = "gate-scanned";
}
