package org.fugong.transport.onward.messaging;

import java.time.Instant;
import java.util.UUID;

/** The fields of registry's {@code enterprise-moved} that are used here. */
public record EnterpriseMoved(UUID enterpriseId, Instant carriedOutAt) {}
