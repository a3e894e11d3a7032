package org.fugong.registry.worker.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Where requests for workers are kept. All of it runs in the caller's transaction. */
public interface TransferStore {

    /** Adds one; false if one about the same worker is open. */
    boolean insert(TransferRequest request);

    /** The request of that id, locked until the transaction ends. */
    Optional<TransferRequest> lock(UUID id);

    /** The same without a lock. */
    Optional<TransferRequest> find(UUID id);

    /** Writes a move of a locked one. */
    void update(TransferRequest request);

    /**
     * Up to so many, open ones first, by when they are due.
     *
     * @param enterprise only those that this one asked or is asked; null for all
     * @param town only those that concern an enterprise of this town; null for all
     */
    List<TransferRequest> list(@Nullable UUID enterprise, @Nullable String town, int limit);

    /** Those that wait for one of these enterprises to say something. */
    List<TransferRequest> waitingFor(Collection<UUID> enterprises);
}
