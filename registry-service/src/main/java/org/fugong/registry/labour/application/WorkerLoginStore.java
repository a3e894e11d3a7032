package org.fugong.registry.labour.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which log-in is which worker. Runs in the caller's transaction. */
public interface WorkerLoginStore {

    /** The worker of a log-in. */
    Optional<UUID> workerOf(String subject);

    /** Binds a log-in to a worker; false if either is bound already. */
    boolean bind(String subject, UUID workerId, Instant at);
}
