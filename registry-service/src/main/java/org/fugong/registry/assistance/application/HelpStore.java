package org.fugong.registry.assistance.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.Course.State;
import org.fugong.registry.assistance.domain.HelpRequest;
import org.fugong.registry.assistance.domain.Step;

/** Where requests for help are kept. All of it runs in the caller's transaction. */
public interface HelpStore {

    /** Later than any clock. */
    Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * Which requests a list shows, in the order in which their clocks run out.
     *
     * @param states only in one of these; empty for all
     * @param unsorted only those that have no category yet
     * @param escalated only those whose time has run out before
     * @param after clock of the last one shown; null for the first page
     */
    record Query(
            Collection<State> states,
            boolean unsorted,
            boolean escalated,
            @Nullable Category category,
            @Nullable String department,
            @Nullable String town,
            @Nullable UUID enterpriseId,
            @Nullable Instant after,
            @Nullable UUID afterId) {}

    /** The request of that id. */
    Optional<HelpRequest> find(UUID id);

    /** The same, locked until the transaction ends. */
    Optional<HelpRequest> lock(UUID id);

    /** Adds a new one. */
    void insert(HelpRequest request);

    /** Writes a locked one. */
    void update(HelpRequest request);

    /** Gives what is not closed of an enterprise to another town; parks of the old one do not go along. */
    void changeTown(UUID enterpriseId, String town);

    /** Gives unanswered requests of an enterprise to another record of it, only these if not null; their ids. */
    List<UUID> changeEnterprise(UUID from, UUID to, String town, @Nullable Collection<String> only);

    /** Adds a move. */
    void insertStep(UUID id, Step step);

    /** Every move, the first one first. */
    List<Step> steps(UUID id);

    /** Up to so many; those without a clock come last. */
    List<HelpRequest> list(Query query, int limit);

    /** What these enterprises wait for, at most 500. */
    List<HelpRequest> open(Collection<UUID> enterpriseIds);

    /** What was answered or taken back, the last asked first, up to so many after one; null for the first page. */
    List<HelpRequest> past(UUID enterpriseId, @Nullable Instant before, @Nullable UUID beforeId, int limit);

    /** How many unanswered requests each department has, of a town or of all. Those that have none are left out. */
    List<HelpLoad> loads(Instant aDayAgo, Instant threeDaysAgo, Instant now, @Nullable String town);

    /** Unanswered requests with a quantity since a time, of a town or of all, at most 2,000. */
    List<HelpRequest> countedSince(Instant since, @Nullable String town);
}
