package org.fugong.transport.roster.web;

import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.table.TableWriter;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.CharterSummary;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.roster.application.ReadRoster;
import org.fugong.transport.roster.application.RosterPart;
import org.fugong.transport.web.Sight;
import org.fugong.transport.worker.application.KnownWorkers;

/** The frozen roster. */
@Path("/api/v1/charters/{charterId}")
@Tag(name = "Rosters")
class RosterResource {

    private final ReadRoster rosters;
    private final ReadCharters charters;
    private final KnownWorkers workers;
    private final Sight sight;

    RosterResource(ReadRoster rosters, ReadCharters charters, KnownWorkers workers, Sight sight) {
        this.rosters = rosters;
        this.charters = charters;
        this.workers = workers;
        this.sight = sight;
    }

    @GET
    @Path("roster")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "The frozen roster",
            description = "An enterprise sees its own travellers, a town its enterprises', the district all.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RosterView.class)),
            description = "The roster; the ETag is its checksum")
    @APIResponse(responseCode = "404", description = "roster-not-frozen, with the deadline")
    public Response json(@PathParam("charterId") UUID charterId) {
        RosterPart part = part(charterId);
        return Response.ok(RosterView.of(part, names(part)))
                .tag(new EntityTag(part.checksum()))
                .build();
    }

    @GET
    @Path("roster.csv")
    @Produces("text/csv")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "The frozen roster as CSV",
            description = "Columns seat, workerId, enterpriseId, enterpriseName; UTF-8 with byte order mark. The header"
                    + " Fugong-Roster-Checksum carries the checksum.")
    public Response csv(@PathParam("charterId") UUID charterId) {
        RosterPart part = part(charterId);
        Map<UUID, String> names = names(part);
        StreamingOutput table = out -> {
            try (TableWriter csv = TableWriter.csv(out)) {
                csv.row("seat", "workerId", "enterpriseId", "enterpriseName");
                for (RosterPart.Line t : part.lines()) {
                    csv.row(t.seat(), t.workerId(), t.enterpriseId(), names.getOrDefault(t.enterpriseId(), ""));
                }
            }
        };
        return Response.ok(table)
                .type("text/csv; charset=UTF-8")
                .tag(new EntityTag(part.checksum()))
                .header("Fugong-Roster-Checksum", part.checksum())
                .header("Content-Disposition", "attachment; filename=\"roster-" + charterId + ".csv\"")
                .build();
    }

    private RosterPart part(UUID charterId) {
        CharterSummary charter = charters.summary(charterId).orElseThrow(Problem::notFound);
        return rosters.read(charterId, sight.scope()).orElseThrow(() -> Problem.of(
                        404, "roster-not-frozen", "The roster freezes at the deadline, " + charter.deadline() + ".")
                .with("deadline", charter.deadline().toString()));
    }

    private Map<UUID, String> names(RosterPart part) {
        return workers.enterpriseNames(part.lines().stream()
                .map(RosterPart.Line::enterpriseId)
                .distinct()
                .toList());
    }
}
