package org.fugong.transport.traveller.messaging;

import java.util.UUID;

/** The fields of registry's {@code worker-identity-shared} that are used here. */
public record WorkerIdentityShared(UUID workerId, long version, String sealed) {}
