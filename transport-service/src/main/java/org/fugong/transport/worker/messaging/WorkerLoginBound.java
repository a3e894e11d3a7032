package org.fugong.transport.worker.messaging;

import java.util.UUID;

/** The fields of registry's {@code worker-login-bound} that are used here. */
public record WorkerLoginBound(UUID workerId, UUID loginId) {}
