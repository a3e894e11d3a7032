package org.fugong.transport.roster.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A frozen roster and those of its lines that the reader may see.
 *
 * @param checksum over all lines
 * @param size how many travel in all
 * @param lines by seat
 */
public record RosterPart(UUID charterId, int version, String checksum, Instant frozenAt, int size, List<Line> lines) {

    /** One traveller. */
    public record Line(int seat, UUID workerId, UUID enterpriseId) {}
}
