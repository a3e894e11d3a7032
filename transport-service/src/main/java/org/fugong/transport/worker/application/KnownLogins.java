package org.fugong.transport.worker.application;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Log-ins of workers, by ids made from them. */
public interface KnownLogins {

    /** A log-in and its worker. */
    record Bound(UUID loginId, UUID workerId) {}

    Optional<UUID> workerOf(UUID loginId);

    void keep(Collection<Bound> bound);
}
