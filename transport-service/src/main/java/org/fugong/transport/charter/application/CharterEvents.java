package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.Withdrawal;

/** What the world is told of charters, in the transaction in which it happens. */
public interface CharterEvents {

    /**
     * A charter is open for nominations.
     *
     * @param agreementId the agreement to lend workers that asked for it; null if none did
     */
    void announced(Charter charter, @Nullable UUID agreementId);

    /** Workers got a seat or a place in the waiting list, at first or by moving up. */
    void nominated(List<Place> places, Instant at);

    /**
     * A nomination as it stands.
     *
     * @param place with a seat: how many seats are given with this one; waiting: the place in the list, from 1
     */
    record Place(Nomination nomination, int place) {}

    /** Nominations ended before the deadline without a refused clearance of their own. */
    void withdrawn(List<Nomination> nominations, Withdrawal why, Instant at);
}
