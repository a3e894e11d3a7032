package org.fugong.healthcode.declaration.application;

import java.time.Instant;
import java.util.UUID;

/** Published on declaration-completed. */
public record DeclarationCompleted(UUID personId, int version, Instant completedAt) {

    /** The topic. */
    public static final String TOPIC = "declaration-completed";
}
