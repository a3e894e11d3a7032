package org.fugong.transport.roster.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.roster.domain.Roster;
import org.fugong.transport.roster.domain.Traveller;

/**
 * A version of a roster and those of its lines that the reader may see.
 *
 * @param checksum over all lines
 * @param size how many travel in all
 * @param lines by seat
 */
public record RosterPart(UUID charterId, int version, String checksum, Instant frozenAt, int size, List<Line> lines) {

    /**
     * One traveller.
     *
     * @param place the seat as a passenger looks for it
     * @param groupId shared by those who travel together; null for somebody alone
     * @param stop number of the stop where they board
     */
    public record Line(int seat, UUID workerId, UUID enterpriseId, String place, @Nullable UUID groupId, int stop) {

        static Line of(Traveller t) {
            return new Line(
                    t.seat(),
                    t.workerId(),
                    t.enterpriseId(),
                    t.place(),
                    t.groupId().orElse(null),
                    t.stop());
        }
    }

    static RosterPart of(Roster roster, List<Traveller> visible) {
        return new RosterPart(
                roster.charterId(),
                roster.version(),
                roster.checksum(),
                roster.frozenAt(),
                roster.travellers().size(),
                visible.stream().map(Line::of).toList());
    }
}
