package org.fugong.reporting.charter.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Reads the ways of workers through charters, in the caller's transaction. */
public interface JourneyStore {
    /** All journeys of these workers. */
    List<JourneyView> of(Collection<UUID> workerIds);

    /**
     * People of charters, in ascending order of charter and worker.
     *
     * @param town of the employer, null for all
     * @param enterpriseId the employer, null for all
     * @param after null from the start
     */
    List<Traveller> list(
            TravellerGroup group,
            @Nullable String town,
            @Nullable UUID enterpriseId,
            Traveller.@Nullable Place after,
            int limit);

    /** How many they are, once per charter. */
    long count(TravellerGroup group, @Nullable String town, @Nullable UUID enterpriseId);

    /** Announced charters whose deadline is later than this, that are not called off, the earliest deadline first. */
    List<OpenCharter> openAt(Instant now, int limit);
}
