package org.fugong.registry.resumption.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Course.State;
import org.fugong.registry.resumption.domain.Tier;

/** Where applications are kept. All of it runs in the caller's transaction. */
public interface ApplicationStore {

    /**
     * Which applications a list shows.
     *
     * @param state only in this state; null for all
     * @param tier only of this tier; null for all
     * @param town only of this town; null for all
     * @param enterpriseId only of this enterprise; null for all
     * @param after when the last one shown was handed in; null for the first page
     * @param afterId id of the last one shown
     */
    record Query(
            @Nullable State state,
            @Nullable Tier tier,
            @Nullable String town,
            @Nullable UUID enterpriseId,
            @Nullable Instant after,
            @Nullable UUID afterId) {}

    /** The application of that id. */
    Optional<Application> find(UUID id);

    /** The same, locked until the transaction ends. */
    Optional<Application> lock(UUID id);

    /** The latest of an enterprise, whatever came of it. */
    Optional<Application> latest(UUID enterpriseId);

    /** Where each of these enterprises stands; those that never applied are left out. */
    Map<UUID, State> states(Collection<UUID> enterpriseIds);

    /** Adds one. */
    void insert(Application application, String by);

    /** Writes the decision of a locked one. */
    void decide(Application application, String by);

    /** Up to so many, oldest first. */
    List<Application> list(Query query, int limit);
}
