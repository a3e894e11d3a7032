package org.fugong.healthcode.gate.application;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Published on fever-detected. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeverDetected(UUID scanId, @Nullable UUID personId, UUID enterpriseId, Instant detectedAt) {

    /** The topic. */
    public static final String TOPIC = "fever-detected";
}
