package org.fugong.transport.charter.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * One worker put forward for one charter.
 *
 * @param town the enterprise's town at that time, 9 digits
 * @param origin the worker's home county at that time, 6 digits
 * @param number the order of nominations on this charter, from 1, without gaps
 */
public record Nomination(
        UUID id,
        UUID charterId,
        UUID workerId,
        UUID enterpriseId,
        String town,
        String origin,
        int number,
        NominationStatus status,
        Instant nominatedAt) {

    /** This nomination with another status. */
    public Nomination as(NominationStatus next) {
        return new Nomination(id, charterId, workerId, enterpriseId, town, origin, number, next, nominatedAt);
    }
}
