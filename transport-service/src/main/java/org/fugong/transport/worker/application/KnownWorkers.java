package org.fugong.transport.worker.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What this service keeps of registry's facts. */
public interface KnownWorkers {

    Optional<KnownWorker> find(UUID workerId);

    /** Those of them that are known. */
    List<KnownWorker> find(Collection<UUID> workerIds);

    /** An enterprise's workers by id, those after {@code after} if given, from one county if given. */
    List<KnownWorker> ofEnterprise(UUID enterpriseId, Optional<String> county, Optional<UUID> after, int limit);

    /** How many of an enterprise's workers come from each county, most first. */
    Map<String, Integer> countiesOf(UUID enterpriseId);

    Optional<KnownEnterprise> enterprise(UUID enterpriseId);

    /** Names of those enterprises that are known; an enterprise may be heard of after its workers. */
    Map<UUID, String> enterpriseNames(Collection<UUID> enterpriseIds);

    /** Enterprises whose name holds the text, by name. */
    List<KnownEnterprise> enterprisesNamed(String text, int limit);

    /** Keeps the newest version of each, in whatever order they come. */
    void keepWorkers(Collection<KnownWorker> workers);

    /** Keeps the newest version of each, in whatever order they come. */
    void keepEnterprises(Collection<KnownEnterprise> enterprises);
}
