package org.fugong.transport.onward.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.fugong.transport.onward.application.OnwardOrder.Wish;
import org.fugong.transport.onward.domain.Cause;
import org.fugong.transport.onward.domain.OnwardPlan;
import org.fugong.transport.onward.domain.Position;

/** Orders, plans, and who sits in which bus. Runs in the caller's transaction. */
public interface OnwardStore {

    /** A version, as listed. */
    record Version(int version, Instant madeAt, Cause cause, int buses, int moves) {}

    void order(UUID id, UUID charterId, Wish wish, String by, Instant at);

    Optional<OnwardOrder> find(UUID charterId, UUID orderId);

    /** The charter's last order that did not fail. */
    Optional<OnwardOrder> lastOrder(UUID charterId);

    /**
     * The oldest open order of a charter that nobody works at, claimed for so long; after that another replica may take it.
     */
    Optional<OnwardOrder> claim(Duration atMost);

    void settled(UUID orderId, OnwardOrder.State state, int planVersion);

    void add(OnwardPlan plan);

    Optional<OnwardPlan> latest(UUID charterId);

    Optional<OnwardPlan> version(UUID charterId, int version);

    /** All versions, the newest first. */
    List<Version> versions(UUID charterId);

    /** The bus of those who sit in one. */
    Map<UUID, Integer> boarded(UUID charterId);

    /** Records who got into a bus; who is in another by record changes over. */
    void board(UUID charterId, int bus, Collection<UUID> workerIds, Instant at, String by);

    /** Where these enterprises are, of those that somebody has said it of. */
    Map<UUID, Position> places(Collection<UUID> enterpriseIds);

    /** Keeps where an enterprise is; what was told later wins. */
    void place(UUID enterpriseId, Optional<Position> position, Instant toldAt);
}
