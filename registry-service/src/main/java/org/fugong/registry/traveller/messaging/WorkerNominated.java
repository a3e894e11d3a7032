package org.fugong.registry.traveller.messaging;

import java.util.UUID;

/** The fields of transport's {@code worker-nominated} that are used here. */
public record WorkerNominated(UUID workerId, UUID enterpriseId) {}
