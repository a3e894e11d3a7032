package org.fugong.transport.roster.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fugong.transport.roster.application.ReadRoster;
import org.fugong.transport.roster.domain.Traveller;

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

    static RosterView of(ReadRoster.Part part, Map<UUID, String> names) {
        return new RosterView(
                part.roster().charterId(),
                part.roster().version(),
                part.roster().checksum(),
                part.roster().frozenAt(),
                part.roster().travellers().size(),
                part.travellers().stream().map(t -> line(t, names)).toList());
    }

    private static Line line(Traveller t, Map<UUID, String> names) {
        return new Line(t.seat(), t.workerId(), t.enterpriseId(), names.getOrDefault(t.enterpriseId(), ""));
    }
}
