package org.fugong.registry.labour.application;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import org.fugong.registry.labour.domain.Bus;

/** Where it is kept what transport tells of buses. All of it runs in the caller's transaction, in any order. */
public interface BusStore {

    /** A charter that was announced for an agreement. */
    record Announced(
            UUID agreementId, UUID charterId, String name, int seats, Instant departureAt, Instant announcedAt) {}

    /** A worker who boarded or arrived. */
    record Rider(UUID charterId, UUID workerId, Instant at) {}

    /**
     * Keeps a charter of an agreement, the first if there are several.
     *
     * @return whether it is new
     */
    boolean announced(Announced announced);

    /** Forgets a charter, so that the agreement can have another one. */
    void cancelled(UUID charterId);

    /** Keeps who boarded; of workers who are named in no agreement nothing is kept. */
    void boarded(Collection<Rider> riders);

    /** Keeps who arrived; of workers who are named in no agreement nothing is kept. */
    void arrived(Collection<Rider> riders);

    /** The buses of those of these agreements that have one. */
    Map<UUID, Bus> of(Collection<UUID> agreementIds);
}
