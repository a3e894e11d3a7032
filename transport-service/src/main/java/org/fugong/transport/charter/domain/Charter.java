package org.fugong.transport.charter.domain;

import java.time.Instant;
import java.util.Optional;
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
 * @param madeAt when it was drafted, or announced without a draft
 * @param announcedAt when it was opened for nominations
 * @param version grows with every change
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
        Instant madeAt,
        Optional<Instant> announcedAt,
        long version) {

    /** Whether a nomination made at this instant is in time: the deadline itself is already too late. */
    public boolean isOpenAt(Instant now) {
        return state == CharterState.ANNOUNCED && now.isBefore(deadline);
    }

    /** Whether the roster has to be frozen at this instant. */
    public boolean isDueAt(Instant now) {
        return state == CharterState.ANNOUNCED && !now.isBefore(deadline);
    }

    /** Whether others than the district's officials may know of it. */
    public boolean isPublic() {
        return announcedAt.isPresent();
    }

    /** This charter in another state. */
    public Charter in(CharterState next) {
        return with(next, announcedAt);
    }

    /** This draft opened for nominations. */
    public Charter announced(Instant now) {
        return with(CharterState.ANNOUNCED, Optional.of(now));
    }

    private Charter with(CharterState next, Optional<Instant> announced) {
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
                madeAt,
                announced,
                version + 1);
    }
}
