package org.fugong.registry.labour.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Shift;
import org.fugong.registry.labour.domain.Side;

/** Where needs and surpluses are kept. All of it runs in the caller's transaction. */
public interface EntryStore {

    /**
     * Which entries a list shows, the latest first. Null asks for any.
     *
     * @param open only those for which people can still be promised
     * @param towns only of these towns
     * @param enterpriseId only of this enterprise
     * @param before when the last one shown was posted
     * @param beforeId its id
     */
    record Query(
            @Nullable Side side,
            boolean open,
            @Nullable String occupation,
            @Nullable String town,
            @Nullable Shift shift,
            @Nullable UUID enterpriseId,
            @Nullable Instant before,
            @Nullable UUID beforeId) {}

    /** The entry of that id. */
    Optional<MarketEntry> find(UUID id);

    /** The same, locked until the transaction ends. */
    Optional<MarketEntry> lock(UUID id);

    /** Those of these that there are. */
    Map<UUID, MarketEntry> findAll(Collection<UUID> ids);

    /** Adds one. */
    void insert(MarketEntry entry, String by);

    /** Writes a locked one. */
    void update(MarketEntry entry);

    /** Up to so many. */
    List<MarketEntry> list(Query query, int limit);

    /** Those of an enterprise whose last day is not over and that were not taken back, locked in the order of their ids. */
    List<MarketEntry> lockLiveOf(UUID enterpriseId);

    /** The open ones of these enterprises, the latest first, at most 500. */
    List<MarketEntry> openOf(Collection<UUID> enterpriseIds);

    /** All for which people can still be promised, at most so many, the oldest first. */
    List<MarketEntry> market(int most);
}
