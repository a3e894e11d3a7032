package org.fugong.reporting.charter.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/** Who is on which charter. */
@ApplicationScoped
public class Journeys {
    private static final int MOST_OPEN = 500;

    private final JourneyStore store;

    Journeys(JourneyStore store) {
        this.store = store;
    }

    /** All journeys of these workers, in ascending order of worker and charter. */
    public List<JourneyView> of(Collection<UUID> workerIds) {
        return store.of(workerIds);
    }

    /** People of charters, as {@link JourneyStore} tells them. */
    public List<Traveller> list(
            TravellerGroup group,
            @Nullable String town,
            @Nullable UUID enterpriseId,
            Traveller.@Nullable Place after,
            int limit) {
        return store.list(group, town, enterpriseId, after, limit);
    }

    /** How many they are, once per charter. */
    public long count(TravellerGroup group, @Nullable String town, @Nullable UUID enterpriseId) {
        return store.count(group, town, enterpriseId);
    }

    /** The charters that still take nominations, the earliest deadline first; a district runs dozens at once. */
    public List<OpenCharter> openAt(Instant now) {
        return store.openAt(now, MOST_OPEN);
    }
}
