package org.fugong.transport.roster.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.fugong.transport.roster.application.RosterPart;

/** A frozen roster as told by REST: workers by id, no personal data. */
@Schema(name = "Roster")
record RosterView(
        UUID charterId,
        @Schema(description = "1 is the roster of the deadline; it never changes") int version,
        @Schema(description = "SHA-256 over all lines in canonical form, see README") String checksum,
        Instant frozenAt,
        @Schema(description = "How many travel, whether or not you may see them") int size,
        @Schema(description = "Those whom you may see, by seat") List<Line> travellers) {

    @Schema(name = "RosterLine")
    record Line(int seat, UUID workerId, UUID enterpriseId, String enterpriseName) {}

    static RosterView of(RosterPart part, Map<UUID, String> names) {
        return new RosterView(
                part.charterId(),
                part.version(),
                part.checksum(),
                part.frozenAt(),
                part.size(),
                part.lines().stream().map(t -> line(t, names)).toList());
    }

    private static Line line(RosterPart.Line t, Map<UUID, String> names) {
        return new Line(t.seat(), t.workerId(), t.enterpriseId(), names.getOrDefault(t.enterpriseId(), ""));
    }
}
