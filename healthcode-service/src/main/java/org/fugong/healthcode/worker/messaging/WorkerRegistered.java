package org.fugong.healthcode.worker.messaging;

import java.util.UUID;

/** What is used of registry-service's worker-registered. */
public record WorkerRegistered(UUID workerId, long version, UUID enterpriseId, String town) {}
