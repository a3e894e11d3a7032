package org.fugong.transport.roster.web;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.table.TableWriter;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.CharterSummary;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.roster.application.ReadRoster;
import org.fugong.transport.roster.application.RosterPart;
import org.fugong.transport.roster.application.RosterVersion;
import org.fugong.transport.web.Sight;

/** The frozen roster and its versions. */
@Path("/api/v1/charters/{charterId}")
@Tag(name = "Rosters")
class RosterResource {

    private final ReadRoster rosters;
    private final ReadCharters charters;
    private final RosterNames names;
    private final Caller caller;
    private final Sight sight;

    RosterResource(ReadRoster rosters, ReadCharters charters, RosterNames names, Caller caller, Sight sight) {
        this.rosters = rosters;
        this.charters = charters;
        this.names = names;
        this.caller = caller;
        this.sight = sight;
    }

    @GET
    @Path("roster")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "The frozen roster",
            description = "The newest version. An enterprise sees its own travellers, a town its enterprises', the"
                    + " district all.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RosterView.class)),
            description = "The roster; the ETag is its checksum")
    @APIResponse(responseCode = "404", description = "roster-not-frozen, with the deadline")
    public Response json(@PathParam("charterId") UUID charterId) {
        return view(newest(charterId));
    }

    @GET
    @Path("roster/versions")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "All versions, the newest first",
            description = "What made a version is told to those who may see whom it is about.")
    public List<VersionView> versions(@PathParam("charterId") UUID charterId) {
        CharterSummary charter = charter(charterId);
        List<RosterVersion> versions = rosters.versions(charterId, sight.scope());
        if (versions.isEmpty()) {
            throw RosterNames.notFrozen(charter);
        }
        boolean inFull = caller.seesWholeDistrict();
        return versions.stream().map(v -> VersionView.of(v, inFull)).toList();
    }

    @GET
    @Path("roster/versions/{version}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "One version of the roster, as it was and stays")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RosterView.class)),
            description = "The version; the ETag is its checksum")
    public Response version(
            @PathParam("charterId") UUID charterId, @PathParam("version") @Parameter(example = "1") int version) {
        charter(charterId);
        return view(rosters.version(charterId, version, sight.scope()).orElseThrow(Problem::notFound));
    }

    @GET
    @Path("roster/differences")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "What two versions differ in, of those whom you may see")
    public RosterView.Difference differences(
            @PathParam("charterId") UUID charterId,
            @QueryParam("from") @NotNull @Min(1) @Parameter(example = "1") @Nullable Integer from,
            @QueryParam("to") @NotNull @Min(1) @Parameter(example = "2") @Nullable Integer to) {
        charter(charterId);
        ReadRoster.Compared compared = rosters.compare(
                        charterId, from == null ? 1 : from, to == null ? 1 : to, sight.scope())
                .orElseThrow(Problem::notFound);
        return RosterView.Difference.of(compared, names.of(compared));
    }

    @GET
    @Path("roster.csv")
    @Produces("text/csv")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "The frozen roster as CSV, without names",
            description = "Columns seat, workerId, enterpriseId, enterpriseName; UTF-8 with byte order mark. The header"
                    + " Fugong-Roster-Checksum carries the checksum.")
    public Response csv(@PathParam("charterId") UUID charterId) {
        RosterPart part = newest(charterId);
        RosterView.Shown shown = names.of(part.lines());
        StreamingOutput table = out -> {
            try (TableWriter csv = TableWriter.csv(out)) {
                csv.row("seat", "workerId", "enterpriseId", "enterpriseName");
                for (RosterPart.Line t : part.lines()) {
                    csv.row(
                            t.seat(),
                            t.workerId(),
                            t.enterpriseId(),
                            shown.enterprises().getOrDefault(t.enterpriseId(), ""));
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

    private Response view(RosterPart part) {
        return Response.ok(RosterView.of(part, names.of(part.lines())))
                .tag(new EntityTag(part.checksum()))
                .build();
    }

    private RosterPart newest(UUID charterId) {
        CharterSummary charter = charter(charterId);
        return rosters.read(charterId, sight.scope()).orElseThrow(() -> RosterNames.notFrozen(charter));
    }

    private CharterSummary charter(UUID charterId) {
        return charters.summary(charterId).orElseThrow(Problem::notFound);
    }
}
