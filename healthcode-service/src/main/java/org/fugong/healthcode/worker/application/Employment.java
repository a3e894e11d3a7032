package org.fugong.healthcode.worker.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Who works where: registry's facts, as far as this service needs them. */
public interface Employment {

    /**
     * A worker's employer.
     *
     * @param town nine-digit code of the enterprise's town
     * @param version the greatest one is in force
     */
    record Employed(UUID workerId, UUID enterpriseId, String town, long version) {}

    /** Keeps what is newer than what is known. */
    void keep(Collection<Employed> employed);

    /** Employers by worker; whoever is not known to be employed is left out. */
    Map<UUID, UUID> employers(Collection<UUID> workers);

    /** Towns of employers by worker; whoever is not known to be employed is left out. */
    Map<UUID, String> towns(Collection<UUID> workers);

    /** The town of a worker's employer; null if none is known. */
    default @Nullable String townOf(UUID worker) {
        return towns(List.of(worker)).get(worker);
    }

    /** Workers of an enterprise in the order of their ids, those after the given one first. */
    List<UUID> workersOf(UUID enterprise, @Nullable UUID after, int atMost);
}
