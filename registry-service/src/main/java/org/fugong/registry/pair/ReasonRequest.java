package org.fugong.registry.pair;

import org.jspecify.annotations.Nullable;

/** Why two are two, or were wrongly one. */
public record ReasonRequest(@Nullable String reason) {}
