package org.fugong.transport.clearance.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When the owner of a clearance is to have answered: before the charter's deadline by a margin, so that there is time to call.
 * Whoever is nominated so late that less than twice the margin is left gets half of what is left. An answer after this
 * instant and before the charter's deadline still counts; the coordinator is told that it is overdue.
 *
 * @param villageExit margin of a village exit, for which somebody has to go to the village
 * @param originBureau margin of the call to the bureau, which comes before the village exit
 */
public record OwnDeadline(Duration villageExit, Duration originBureau) {

    /** The owner's deadline for one clearance. */
    public Instant of(ClearanceKind kind, Instant requestedAt, Instant charterDeadline) {
        Duration margin =
                switch (kind) {
                    case VILLAGE_EXIT -> villageExit;
                    case ORIGIN_BUREAU -> originBureau;
                    case TICKET, HEALTH_CODE -> Duration.ZERO;
                };
        Duration half = Duration.between(requestedAt, charterDeadline).dividedBy(2);
        return charterDeadline.minus(margin.compareTo(half) < 0 ? margin : half).truncatedTo(ChronoUnit.MICROS);
    }
}
