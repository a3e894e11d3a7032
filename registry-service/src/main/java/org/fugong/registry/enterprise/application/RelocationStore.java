package org.fugong.registry.enterprise.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.enterprise.domain.Relocation;

/** Where moves between towns are kept. All of it runs in the caller's transaction. */
public interface RelocationStore {

    /**
     * Which moves a list shows, the latest first.
     *
     * @param states only in one of these; empty for all
     * @param town only from or to this town; null for all
     * @param enterpriseId only of this enterprise; null for all
     * @param before when the last one shown was asked for; null for the first page
     * @param beforeId its id
     */
    record Query(
            Set<Relocation.State> states,
            @Nullable String town,
            @Nullable UUID enterpriseId,
            @Nullable Instant before,
            @Nullable UUID beforeId) {}

    /** Adds one; false if one of the enterprise is open already. */
    boolean insert(Relocation relocation);

    /** Writes a locked one. */
    void update(Relocation relocation);

    /** The move of that id. */
    Optional<Relocation> find(UUID id);

    /** The same, locked until the transaction ends. */
    Optional<Relocation> lock(UUID id);

    /** Those that are open of these enterprises. */
    List<Relocation> openOf(Collection<UUID> enterpriseIds);

    /** Up to so many. */
    List<Relocation> list(Query query, int limit);
}
