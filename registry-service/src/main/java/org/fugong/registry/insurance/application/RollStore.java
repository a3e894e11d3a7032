package org.fugong.registry.insurance.application;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where rolls are kept. All of it runs in the caller's transaction. */
public interface RollStore {

    /** An enterprise's roll of a month. */
    record RollKey(YearMonth month, UUID enterpriseId) {}

    /** A roll as a page tells of it. */
    record RollHead(RollKey key, String uscc, int pages) {}

    /** A version of a page. */
    record PageHead(RollKey key, int page, Instant postedAt) {}

    /** Adds the rolls that are missing, and locks all until the transaction ends, in one order everywhere. */
    void lock(Collection<RollHead> rolls, Instant now);

    /** Notes the versions of pages, and gives those that are no older than what is there. */
    Set<PageHead> newer(Collection<PageHead> pages);

    /** All lines of these rolls. */
    Map<RollKey, List<RollEntry>> entries(Collection<RollKey> rolls);

    /** Whom these people are registered with. */
    Map<UUID, UUID> employers(Collection<UUID> people);

    /** Under which records those of these go on that were merged into others. */
    Map<UUID, Set<UUID>> goneOnAs(Collection<UUID> enterprises);

    /** Those of these enterprises that are registered. */
    Set<UUID> registered(Collection<UUID> enterprises);

    /** So many numbers of changes, rising. */
    long[] changes(int count);

    /** Adds lines. */
    void insert(List<RollEntry> lines);

    /** Writes changed lines. */
    void update(List<RollEntry> lines);

    /** Removes lines. */
    void delete(List<RollEntry> lines);

    /**
     * Lines whose facts are others today than when the rule was asked, or that an earlier version of the rule was asked
     * about; locked, and without those that somebody else has locked.
     *
     * @param most how many at once
     * @return each with what is seen today
     */
    List<Outdated> outdated(String rule, int most);

    /** A line with the facts of today. */
    record Outdated(RollEntry line, boolean enterprise, @org.jspecify.annotations.Nullable UUID employer) {}

    /** Forgets documents that arrived before then. */
    int forgetDocuments(Instant before);
}
