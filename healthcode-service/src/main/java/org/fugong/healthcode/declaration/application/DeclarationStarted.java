package org.fugong.healthcode.declaration.application;

import java.time.Instant;
import java.util.UUID;

/** Published on declaration-started. */
public record DeclarationStarted(UUID personId, Instant startedAt) {

    /** The topic. */
    public static final String TOPIC = "declaration-started";
}
