package org.fugong.transport.worker.messaging;

import java.util.UUID;

/** The fields of registry's {@code worker-registered} that are used here. */
public record WorkerRegistered(UUID workerId, long version, UUID enterpriseId, String town, String origin) {}
