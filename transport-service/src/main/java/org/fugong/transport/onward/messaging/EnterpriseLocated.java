package org.fugong.transport.onward.messaging;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The fields of registry's {@code enterprise-located} that are used here. */
public record EnterpriseLocated(
        UUID enterpriseId, @Nullable Double latitude, @Nullable Double longitude, Instant saidAt) {}
