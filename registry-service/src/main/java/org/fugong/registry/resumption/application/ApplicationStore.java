package org.fugong.registry.resumption.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Course.State;
import org.fugong.registry.resumption.domain.Holder;
import org.fugong.registry.resumption.domain.Step;
import org.fugong.registry.resumption.domain.Tier;

/** Where applications are kept. All of it runs in the caller's transaction. */
public interface ApplicationStore {

    /** What a list is sorted by. */
    enum Order {
        /** When it was handed in. */
        APPLIED,
        /** When its clock runs out; those without a clock come last. */
        DUE
    }

    /**
     * Which applications a list shows.
     *
     * @param state only in this state; null for all
     * @param tier only of this tier; null for all
     * @param holders only those that one of these has; empty for all
     * @param town only of this town; null for all
     * @param enterpriseId only of this enterprise; null for all
     * @param after time of the last one shown, in the order asked for; null for the first page
     * @param afterId id of the last one shown
     */
    record Query(
            @Nullable State state,
            @Nullable Tier tier,
            Set<Holder> holders,
            @Nullable String town,
            @Nullable UUID enterpriseId,
            Order order,
            @Nullable Instant after,
            @Nullable UUID afterId) {}

    /** The time by which a list is sorted; the far future where there is no clock. */
    static Instant sortedBy(Application application, Order order) {
        Instant dueAt = application.turn().dueAt();
        return order == Order.APPLIED ? application.appliedAt() : dueAt == null ? NEVER : dueAt;
    }

    /** Later than any clock. */
    Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** The application of that id. */
    Optional<Application> find(UUID id);

    /** The same, locked until the transaction ends. */
    Optional<Application> lock(UUID id);

    /** The latest of an enterprise, whatever came of it. */
    Optional<Application> latest(UUID enterpriseId);

    /** The latest of each of these enterprises; those that never applied are left out. */
    List<Application> latest(Collection<UUID> enterpriseIds);

    /** Where each of these enterprises stands; those that never applied are left out. */
    Map<UUID, State> states(Collection<UUID> enterpriseIds);

    /** Adds one. */
    void insert(Application application);

    /** Writes a locked one as it is now, with its conditions. */
    void update(Application application);

    /** Adds steps that were made. */
    void insertSteps(UUID applicationId, List<Step> steps);

    /** All steps, the first one first. */
    List<Step> steps(UUID applicationId);

    /** Gives one to another record of the same enterprise. */
    void changeEnterprise(UUID applicationId, UUID to);

    /** Whether officials of a town have made a move of an application. */
    boolean handledBy(String town, UUID applicationId);

    /** Up to so many, in the order asked for. */
    List<Application> list(Query query, int limit);
}
