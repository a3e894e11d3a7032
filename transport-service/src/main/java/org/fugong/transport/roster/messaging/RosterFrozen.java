package org.fugong.transport.roster.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** {@code roster-frozen}, as on the topic. */
public record RosterFrozen(
        UUID charterId, int rosterVersion, String checksum, List<Line> travellers, Instant frozenAt) {

    /** One traveller. */
    public record Line(UUID workerId, UUID enterpriseId, int seat) {}
}
