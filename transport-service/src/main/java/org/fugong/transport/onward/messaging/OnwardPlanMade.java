package org.fugong.transport.onward.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** On {@code onward-plan-made}, and with what is different on {@code onward-plan-changed}. */
public record OnwardPlanMade(
        UUID charterId, int version, Instant departAt, List<BusLine> buses, int left, Instant madeAt) {

    /** One bus: where it stops, and for whom. */
    public record BusLine(int bus, int passengers, List<StopLine> stops) {}

    /** One stop of a bus. */
    public record StopLine(int stop, Instant arriveAt, int passengers, List<UUID> enterpriseIds) {}
}
