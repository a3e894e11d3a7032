package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.Nomination;

/** What the world is told of charters, in the transaction in which it happens. */
public interface CharterEvents {

    /**
     * A charter is open for nominations.
     *
     * @param agreementId the agreement to lend workers that asked for it; null if none did
     */
    void announced(Charter charter, @Nullable UUID agreementId);

    /**
     * A worker got a seat or a place in the waiting list, at first or by moving up.
     *
     * @param place as in {@link org.fugong.transport.charter.domain.SeatCount.Placement}
     */
    void nominated(Nomination nomination, int place, Instant at);
}
