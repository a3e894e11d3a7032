package org.fugong.registry.assistance.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.Like;
import org.fugong.registry.assistance.domain.Scheme;
import org.fugong.registry.assistance.domain.SchemeCourse.State;
import org.fugong.registry.assistance.domain.SchemeStep;

/** Where joint schemes are kept. All of it runs in the caller's transaction. */
public interface SchemeStore {

    /**
     * Which schemes a list shows, in the order in which their clocks run out; those without a clock come last.
     *
     * @param states only in one of these; empty for all
     * @param enterpriseIds only those that one of these is a member of; null for all
     * @param offered only those that members have been asked about
     * @param after clock of the last one shown; null for the first page
     */
    record Query(
            Collection<State> states,
            @Nullable Category category,
            @Nullable String department,
            @Nullable String town,
            @Nullable UUID parkId,
            @Nullable Collection<UUID> enterpriseIds,
            boolean offered,
            @Nullable Instant after,
            @Nullable UUID afterId) {}

    /** The scheme of that id. */
    Optional<Scheme> find(UUID id);

    /** The same, locked until the transaction ends. */
    Optional<Scheme> lock(UUID id);

    /** Adds a new one, or writes a locked one. */
    void put(Scheme scheme);

    /** Adds a move. */
    void insertStep(UUID id, SchemeStep step);

    /** Every move, the first one first. */
    List<SchemeStep> steps(UUID id);

    /** Up to so many. */
    List<Scheme> list(Query query, int limit);

    /** Of these enterprises' schemes those that wait for somebody or run, at most 500. */
    List<Scheme> open(Collection<UUID> enterpriseIds);

    /** Schemes that wait for answers or run, and are provided by an enterprise. */
    List<Scheme> providedBy(UUID enterpriseId);

    /**
     * Two records of a provider are one: the other provides what the one did.
     *
     * @param only of these schemes; all that wait for answers or run if null
     * @return the schemes that have another provider now
     */
    List<UUID> changeProvider(UUID from, UUID to, @Nullable Collection<String> only);

    /** The scheme that has a request now. */
    Optional<UUID> having(UUID requestId);

    /** Locks the proposals of a category in a town against each other until the transaction ends. */
    void lockPlace(Category category, String town);

    /** The one at that place that neighbours can still come into, by what closes last. */
    Optional<UUID> joinable(Category category, String town, @Nullable UUID parkId, Instant now);

    /** When the last one at that place lapsed or was dismissed. */
    Optional<Instant> lastOff(Category category, String town, @Nullable UUID parkId);

    /** Unanswered requests of a category in a town since a time that are in no scheme, at most 2,000. */
    List<Like> free(Category category, String town, Instant since);
}
