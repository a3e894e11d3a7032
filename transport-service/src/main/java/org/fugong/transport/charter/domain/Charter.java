package org.fugong.transport.charter.domain;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A train or bus hired to fetch workers.
 *
 * @param origin where it departs, in words
 * @param originDivision GB/T 2260 code (6 digits) of the county it departs from
 * @param seats how many can travel
 * @param deadline the instant from which no nomination is taken
 * @param perEnterpriseCap how many workers of one enterprise may be nominated, if limited
 * @param version grows with every change of state
 */
public record Charter(
        UUID id,
        String name,
        CharterMode mode,
        String origin,
        String originDivision,
        String destination,
        Instant departureAt,
        Instant arrivalAt,
        int seats,
        Instant deadline,
        OptionalInt perEnterpriseCap,
        CharterState state,
        Instant announcedAt,
        long version) {

    /** Whether a nomination made at this instant is in time: the deadline itself is already too late. */
    public boolean isOpenAt(Instant now) {
        return state == CharterState.ANNOUNCED && now.isBefore(deadline);
    }

    /** Whether the roster has to be frozen at this instant. */
    public boolean isDueAt(Instant now) {
        return state == CharterState.ANNOUNCED && !now.isBefore(deadline);
    }

    /** This charter in another state. */
    public Charter in(CharterState next) {
        return new Charter(
                id,
                name,
                mode,
                origin,
                originDivision,
                destination,
                departureAt,
                arrivalAt,
                seats,
                deadline,
                perEnterpriseCap,
                next,
                announcedAt,
                version + 1);
    }
}
