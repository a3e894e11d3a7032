package org.fugong.transport.roster.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.roster.application.ReadRoster;
import org.fugong.transport.roster.application.RosterPart;
import org.fugong.transport.traveller.application.WorkerIdentity;

/** A frozen roster as told by REST: workers by id, names masked. */
@Schema(name = "Roster")
record RosterView(
        UUID charterId,
        @Schema(description = "1 is the roster of the deadline; each later change makes another; none changes")
                int version,
        @Schema(description = "SHA-256 over all lines in canonical form, see README") String checksum,
        Instant frozenAt,
        @Schema(description = "How many travel, whether or not you may see them") int size,
        @Schema(description = "Those whom you may see, by seat") List<Line> travellers) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RosterLine")
    record Line(
            int seat,
            @Schema(description = "Carriage and seat as a passenger looks for it") String place,
            UUID workerId,
            @Schema(description = "Masked; left out until registry has told it") @Nullable String name,
            UUID enterpriseId,
            String enterpriseName,
            @Schema(description = "Shared by those who travel together; left out for somebody alone") @Nullable UUID groupId,
            @Schema(description = "Number of the stop where the worker boards") int stop) {

        static Line of(RosterPart.Line t, Shown shown) {
            WorkerIdentity identity = shown.identities().get(t.workerId());
            return new Line(
                    t.seat(),
                    t.place(),
                    t.workerId(),
                    identity == null ? null : identity.name().masked(),
                    t.enterpriseId(),
                    shown.enterprises().getOrDefault(t.enterpriseId(), ""),
                    t.groupId(),
                    t.stop());
        }
    }

    /** What two versions differ in. */
    @Schema(name = "RosterDifference")
    record Difference(int from, int to, List<Line> dropped, List<Line> added, List<Moved> moved) {

        static Difference of(ReadRoster.Compared c, Shown shown) {
            return new Difference(
                    c.from(),
                    c.to(),
                    c.dropped().stream().map(t -> Line.of(t, shown)).toList(),
                    c.added().stream().map(t -> Line.of(t, shown)).toList(),
                    c.moved().stream()
                            .map(m -> new Moved(Line.of(m.was(), shown), Line.of(m.is(), shown)))
                            .toList());
        }
    }

    /** A line as it was and as it is. */
    @Schema(name = "RosterLineMoved")
    record Moved(Line was, Line is) {}

    /** Names to show beside ids; those of people print masked. */
    record Shown(Map<UUID, String> enterprises, Map<UUID, WorkerIdentity> identities) {}

    static RosterView of(RosterPart part, Shown shown) {
        return new RosterView(
                part.charterId(),
                part.version(),
                part.checksum(),
                part.frozenAt(),
                part.size(),
                part.lines().stream().map(t -> Line.of(t, shown)).toList());
    }
}
