package org.fugong.transport.bus.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All requests for buses. */
public interface BusRequests {

    /** Keeps one, unless it is kept already. */
    void add(BusRequest request);

    /** Those without a charter, the next day of travel first. */
    List<BusRequest> open(int limit);

    /** The request of an agreement. */
    Optional<BusRequest> find(UUID agreementId);

    /** The same, its row locked until the transaction ends. */
    Optional<BusRequest> lock(UUID agreementId);

    /** Notes the charter that a locked request was turned into. */
    void turnedInto(UUID agreementId, UUID charterId);

    /** Asks again for a bus whose charter was cancelled. */
    void reopen(UUID charterId);
}
