package org.fugong.registry.pair;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which record goes on.
 *
 * @param survivingId one of the two
 */
public record MergeRequest(@Nullable UUID survivingId, @Nullable String reason) {}
