package org.fugong.transport.proposal.messaging;

import java.util.UUID;

/** The fields of registry's {@code worker-left} that are used here. */
public record WorkerLeft(UUID workerId, long version) {}
