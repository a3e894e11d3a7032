package org.fugong.registry.worker.web;

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

import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.pair.LookAnswer;
import org.fugong.registry.pair.MergeRequest;
import org.fugong.registry.pair.PairStates;
import org.fugong.registry.pair.ReasonRequest;
import org.fugong.registry.worker.application.PairStore.Pair;
import org.fugong.registry.worker.application.PairStore.State;
import org.fugong.registry.worker.application.WorkerMerges;

/** Two records that may be of one person, before officials. */
@Path("/api/v1/worker-duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "duplicates")
class PairResource {

    private final WorkerMerges merges;
    private final PairViews views;
    private final WorkerScope scope;

    @Inject
    PairResource(WorkerMerges merges, PairViews views, WorkerScope scope) {
        this.merges = merges;
        this.views = views;
        this.scope = scope;
    }

    @POST
    @Path("look")
    @Consumes(MediaType.WILDCARD)
    @IdempotentWrite
    @RolesAllowed(Role.DISTRICT)
    @Operation(
            summary = "Look for duplicates",
            description = "By the same phone, or the same name and origin. Some seconds with 890,000 workers.")
    @APIResponse(
            responseCode = "200",
            description = "How many new pairs there are",
            content = @Content(schema = @Schema(implementation = LookAnswer.class)))
    public Response look() {
        return Response.ok(new LookAnswer(merges.look())).build();
    }

    @GET
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "Pairs of records",
            description = "The oldest 200. A town sees pairs of which both are with enterprises of the town.")
    public List<PairView> list(
            @Parameter(description = "OPEN if not said; DISMISSED, MERGED, UNDONE") @QueryParam("state") @Nullable String state) {
        return views.list(PairStates.of(State.class, state, State.OPEN));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "One pair", description = "Both masked, and in what they differ. The ETag goes into If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The pair",
            content = @Content(schema = @Schema(implementation = PairView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(found(id));
    }

    @POST
    @Path("{id}/merge")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Merge a pair",
            description = "The other record stays as an alias of the one that goes on, and can be parted again.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = PairView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: settled already, or the other is lent")
    public Response merge(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "one person",
                                                            value =
                                                                    """
                                                                    {"survivingId": "6f9a8c1e-2b7d-8e43-9a5c-0d1e2f3a4b5c",
                                                                     "reason": "Passport and resident card of one person, seen"}""")))
                    MergeRequest request) {
        return answer(merges.merge(matched(id, ifMatch), request.survivingId(), request.reason(), scope.actor()));
    }

    @POST
    @Path("{id}/dismissal")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(summary = "Dismiss a pair", description = "It is two people, and is not brought up again.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = PairView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: settled already")
    public Response dismiss(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "spouses",
                                                            value = "{\"reason\": \"A couple shares the phone\"}")))
                    ReasonRequest request) {
        return answer(merges.dismiss(matched(id, ifMatch), request.reason(), scope.actor()));
    }

    @POST
    @Path("{id}/undoing")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(summary = "Part a merged pair", description = "The alias is a record of its own again, as it was.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = PairView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: it is not merged")
    public Response undo(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "two after all",
                                                            value = "{\"reason\": \"Twins, as it turned out\"}")))
                    ReasonRequest request) {
        return answer(merges.undo(matched(id, ifMatch), request.reason(), scope.actor()));
    }

    private Pair found(UUID id) {
        Pair pair = merges.find(id).orElseThrow(Problem::notFound);
        views.requireSight(pair);
        return pair;
    }

    private Pair matched(UUID id, @Nullable String ifMatch) {
        Pair pair = found(id);
        ETags.requireMatch(ifMatch, pair.version());
        return pair;
    }

    private Response answer(Pair pair) {
        return Response.ok(views.of(pair)).tag(ETags.of(pair.version())).build();
    }
}
