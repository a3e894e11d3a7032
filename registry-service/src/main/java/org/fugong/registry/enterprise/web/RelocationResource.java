package org.fugong.registry.enterprise.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.enterprise.application.EnterpriseStore.Kept;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.enterprise.application.RelocationStore;
import org.fugong.registry.enterprise.application.Relocations;
import org.fugong.registry.enterprise.application.Relocations.Locked;
import org.fugong.registry.enterprise.domain.Relocation;

/** Enterprises that move to another town of the district. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "relocations")
class RelocationResource {

    private static final int MOST_OF_ONE = 100;

    private final Relocations relocations;
    private final Enterprises enterprises;
    private final RelocationScope scope;
    private final Caller caller;

    @Inject
    RelocationResource(Relocations relocations, Enterprises enterprises, RelocationScope scope, Caller caller) {
        this.relocations = relocations;
        this.enterprises = enterprises;
        this.scope = scope;
        this.caller = caller;
    }

    /**
     * Where to, when and why.
     *
     * @param town nine-digit code
     * @param on the day of the move, a year ago to half a year ahead
     */
    record RelocationRequest(@Nullable String town, @Nullable LocalDate on, @Nullable String reason) {}

    /** What an official says to it. */
    record AnswerRequest(@Nullable String answer) {}

    @POST
    @Path("enterprises/{id}/relocations")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Move an enterprise to another town",
            description =
                    """
                    Asked by its contact or by its town, the receiving town confirms it within 72 hours; an official of
                    the district orders it at once. It is carried out on its day: what is open goes to the new town's
                    officials with its clocks, what was decided stays with those who decided it.""")
    @APIResponse(
            responseCode = "201",
            description = "Asked, confirmed for a later day, or done",
            content = @Content(schema = @Schema(implementation = RelocationView.class)))
    @APIResponse(responseCode = "409", description = "`relocation-asked-already`")
    @APIResponse(responseCode = "422", description = "`invalid-input` with a code for every wrong field")
    public Response ask(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a new plant",
                                                            value =
                                                                    """
                                                                    {"town": "330110001", "on": "{today+14}",
                                                                     "reason": "The lease ends, the new plant is ready"}""")))
                    RelocationRequest request) {
        Kept enterprise = enterprises.lock(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(id, enterprise.enterprise().town());
        Relocation relocation = relocations.ask(
                enterprise,
                request.town(),
                request.on(),
                request.reason(),
                caller.has(Role.DISTRICT),
                caller.subject());
        return answer(Response.created(URI.create("/api/v1/relocations/" + relocation.id())), relocation);
    }

    @GET
    @Path("enterprises/{id}/relocations")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "Where an enterprise has been", description = "Its moves, the latest first; at most 100.")
    public List<RelocationView> history(@PathParam("id") UUID id) {
        Kept enterprise = enterprises.find(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(id, enterprise.enterprise().town());
        return scope.views(
                relocations.list(new RelocationStore.Query(java.util.Set.of(), null, id, null, null), MOST_OF_ONE));
    }

    @GET
    @Path("relocations")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "List moves, the latest first",
            description = "A town sees those from it and to it, an enterprise its own.")
    public Page<RelocationView> list(
            @Parameter(
                            description = "ASKED, CONFIRMED, DONE, REFUSED or WITHDRAWN; OPEN for the first two",
                            example = "OPEN")
                    @QueryParam("state")
                    @Nullable String state,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 50 if not said") @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        return Page.of(
                scope.views(relocations.list(scope.query(state, cursor), most + 1)), most, RelocationScope::cursor);
    }

    @GET
    @Path("relocations/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "One move", description = "The ETag goes into If-Match of what is done with it.")
    @APIResponse(
            responseCode = "200",
            description = "The move",
            content = @Content(schema = @Schema(implementation = RelocationView.class)))
    public Response get(@PathParam("id") UUID id) {
        Relocation relocation = relocations.find(id).orElseThrow(Problem::notFound);
        scope.requireSight(relocation);
        return answer(Response.ok(), relocation);
    }

    @POST
    @Path("relocations/{id}/confirmation")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Confirm a move",
            description = "By the receiving town, or the district. Carried out at once, or on its day.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = RelocationView.class)))
    @APIResponse(responseCode = "403", description = "`not-your-side`: not the receiving one")
    @APIResponse(responseCode = "409", description = "`illegal-move`: answered already")
    public Response confirm(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "seen",
                                                            value = "{\"answer\": \"Seen on site\"}")))
                    AnswerRequest request) {
        Locked locked = locked(id, ifMatch);
        scope.requireAnswerer(locked.relocation());
        return answer(Response.ok(), relocations.confirm(locked, request.answer(), caller.subject()));
    }

    @POST
    @Path("relocations/{id}/refusal")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(summary = "Refuse a move, saying why", description = "By the receiving town, or the district.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = RelocationView.class)))
    @APIResponse(responseCode = "403", description = "`not-your-side`: not the receiving one")
    @APIResponse(responseCode = "409", description = "`illegal-move`: answered already")
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "not there",
                                                            value = "{\"answer\": \"Nobody is at that address\"}")))
                    AnswerRequest request) {
        Locked locked = locked(id, ifMatch);
        scope.requireAnswerer(locked.relocation());
        return answer(Response.ok(), relocations.refuse(locked.relocation(), request.answer(), caller.subject()));
    }

    @POST
    @Path("relocations/{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Take a move back",
            description = "By the enterprise, its town or the district, until it is carried out.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = RelocationView.class)))
    @APIResponse(responseCode = "403", description = "`not-your-side`: the receiving town refuses it instead")
    @APIResponse(responseCode = "409", description = "`illegal-move`: settled already")
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Locked locked = locked(id, ifMatch);
        scope.requireWithdrawer(locked.relocation());
        return answer(Response.ok(), relocations.withdraw(locked.relocation(), caller.subject()));
    }

    private Locked locked(UUID id, @Nullable String ifMatch) {
        Locked locked = relocations.lock(id).orElseThrow(Problem::notFound);
        scope.requireSight(locked.relocation());
        ETags.requireMatch(ifMatch, locked.relocation().version());
        return locked;
    }

    private Response answer(Response.ResponseBuilder builder, Relocation relocation) {
        return builder.entity(scope.views(List.of(relocation)).get(0))
                .tag(ETags.of(relocation.version()))
                .build();
    }
}
