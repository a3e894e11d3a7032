package org.fugong.registry.inspection.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.inspection.application.TeamStore.Place;
import org.fugong.registry.inspection.application.Teams;
import org.fugong.registry.inspection.domain.Team;

/** Inspection teams, and where enterprises are. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "inspection")
class TeamResource {

    private static final String EXAMPLE =
            """
            {"name": "检查一组", "members": ["inspector-1"], "towns": ["330110014"], "parks": []}""";

    private final Teams teams;
    private final Enterprises enterprises;
    private final Caller caller;

    @Inject
    TeamResource(Teams teams, Enterprises enterprises, Caller caller) {
        this.teams = teams;
        this.enterprises = enterprises;
        this.caller = caller;
    }

    /**
     * A team, as sent.
     *
     * @param members officials by the subject of their log-in, each counts once; the first leads
     * @param towns codes of the jurisdiction
     * @param parks ids; a park's team goes before the town's
     */
    record TeamRequest(
            @Nullable String name,
            @Nullable List<String> members,
            @Nullable List<String> towns,
            @Nullable List<String> parks) {

        Team put(Teams teams, @Nullable Team old) {
            return teams.put(
                    old,
                    name,
                    members == null ? List.of() : members.stream().distinct().toList(),
                    towns == null ? List.of() : towns,
                    parks == null ? List.of() : parks);
        }
    }

    @GET
    @Path("inspection-teams")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR, Role.INSPECTOR})
    @Operation(summary = "All inspection teams, by name", description = "Some dozens, so all at once.")
    public Map<String, List<Team>> list() {
        return Map.of("items", teams.all());
    }

    @POST
    @Path("inspection-teams")
    @IdempotentWrite
    @RolesAllowed(Role.DISTRICT)
    @Operation(
            summary = "Add an inspection team",
            description = "Tasks of its jurisdiction that wait for a team are given to it.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = Team.class)))
    @APIResponse(responseCode = "409", description = "`team-name-taken`")
    public Response add(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "of a town", value = EXAMPLE)))
                    TeamRequest request) {
        Team team = request.put(teams, null);
        return Response.created(URI.create("/api/v1/inspection-teams/" + team.id()))
                .entity(team)
                .tag(ETags.of(team.version()))
                .build();
    }

    @PUT
    @Path("inspection-teams/{id}")
    @IdempotentWrite
    @RolesAllowed(Role.DISTRICT)
    @Operation(summary = "Change an inspection team", description = "Its tasks stay with it.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = Team.class)))
    public Response put(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag: the version that was read", example = "\"1\"")
                    @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "of a town", value = EXAMPLE)))
                    TeamRequest request) {
        Team old = teams.lock(id).orElseThrow(Problem::notFound);
        ETags.requireMatch(ifMatch, old.version());
        Team team = request.put(teams, old);
        return Response.ok(team).tag(ETags.of(team.version())).build();
    }

    @GET
    @Path("enterprises/{id}/place")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "Where an enterprise is, as far as it is known",
            description = "Coordinates are WGS 84 in degrees, as GPS and geo: links have them; not GCJ-02.")
    public Place place(@PathParam("id") UUID id) {
        EnterpriseFacts enterprise = enterprises.facts(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(id, enterprise.town());
        return teams.place(id);
    }

    @PUT
    @Path("enterprises/{id}/place")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Say where an enterprise is",
            description = "Coordinates (WGS 84, degrees) if known. They and its park decide on the team and the route.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = Place.class)))
    public Response place(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "coordinates",
                                                            value =
                                                                    """
                                                                    {"latitude": 30.42, "longitude": 120.3}""")))
                    Place request) {
        EnterpriseFacts enterprise = enterprises.facts(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(id, enterprise.town());
        return Response.ok(teams.place(id, request.latitude(), request.longitude()))
                .build();
    }
}
