package org.fugong.healthcode.colour.messaging;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.colour.domain.Exposure;

/** What is used of exposure-reported. */
public record ExposureReported(UUID personId, Exposure kind, Instant from, @Nullable String area) {}
