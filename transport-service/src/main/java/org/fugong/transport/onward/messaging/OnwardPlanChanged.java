package org.fugong.transport.onward.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.fugong.transport.onward.domain.Cause;

/** On {@code onward-plan-changed}: the new version, and who rides another bus. */
public record OnwardPlanChanged(
        UUID charterId,
        int version,
        Cause cause,
        Instant departAt,
        List<OnwardPlanMade.BusLine> buses,
        int left,
        List<MoveLine> moved,
        Instant madeAt) {

    /** Somebody who rides another bus; 0 is none. */
    public record MoveLine(UUID workerId, UUID enterpriseId, int fromBus, int toBus) {}
}
