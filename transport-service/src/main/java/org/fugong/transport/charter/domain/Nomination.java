package org.fugong.transport.charter.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One worker put forward for one charter.
 *
 * @param town the enterprise's town at that time, 9 digits
 * @param origin the worker's home county at that time, 6 digits
 * @param stop number of the stop where the worker boards, the first unless said otherwise
 * @param company the group that the worker travels with, if any
 * @param number the order of nominations on this charter, from 1, without gaps
 */
public record Nomination(
        UUID id,
        UUID charterId,
        UUID workerId,
        UUID enterpriseId,
        String town,
        String origin,
        int stop,
        Optional<Company> company,
        int number,
        NominationStatus status,
        Instant nominatedAt) {

    /** Where a worker boards unless said otherwise. */
    public static final int FIRST_STOP = 1;

    /** This nomination with another status. */
    public Nomination as(NominationStatus next) {
        return new Nomination(
                id, charterId, workerId, enterpriseId, town, origin, stop, company, number, next, nominatedAt);
    }

    /** What quotas go by. */
    public Rider rider() {
        return new Rider(enterpriseId, town, origin);
    }

    /** The party that it is seated with: its group's id, or its own. */
    public UUID partyId() {
        return company.map(Company::id).orElse(id);
    }

    /** Whether the others lose their places with this one. */
    public boolean takesTheOthersAlong() {
        return company.isPresent() && !company.get().restMayTravel();
    }
}
