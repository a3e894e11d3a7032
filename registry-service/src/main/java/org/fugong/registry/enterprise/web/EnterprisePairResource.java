package org.fugong.registry.enterprise.web;

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
import org.fugong.chassis.web.Problem;
import org.fugong.registry.enterprise.application.EnterpriseMerges;
import org.fugong.registry.enterprise.application.EnterprisePairStore.Pair;
import org.fugong.registry.enterprise.application.EnterprisePairStore.State;
import org.fugong.registry.enterprise.application.EnterpriseStore.Kept;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.pair.LookAnswer;
import org.fugong.registry.pair.MergeRequest;
import org.fugong.registry.pair.PairStates;
import org.fugong.registry.pair.ReasonRequest;

/** Two records that may be one enterprise, before officials. */
@Path("/api/v1/enterprise-duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "duplicates")
class EnterprisePairResource {

    private static final int MOST = 200;

    private final EnterpriseMerges merges;
    private final Enterprises enterprises;
    private final Caller caller;

    @Inject
    EnterprisePairResource(EnterpriseMerges merges, Enterprises enterprises, Caller caller) {
        this.merges = merges;
        this.enterprises = enterprises;
        this.caller = caller;
    }

    @POST
    @Path("look")
    @Consumes(MediaType.WILDCARD)
    @IdempotentWrite
    @RolesAllowed(Role.DISTRICT)
    @Operation(
            summary = "Look for enterprises that were registered twice",
            description =
                    """
                    By the same organisation code within two codes, the same name where one code fails its check, or the
                    same name in one town.""")
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
            description = "The oldest 200. A town sees pairs of which both are in the town.")
    public List<EnterprisePairView> list(
            @Parameter(description = "OPEN if not said; DISMISSED, MERGED, UNDONE") @QueryParam("state") @Nullable String state) {
        return views(PairStates.of(State.class, state, State.OPEN));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "One pair", description = "The ETag goes into If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The pair",
            content = @Content(schema = @Schema(implementation = EnterprisePairView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(found(id));
    }

    @POST
    @Path("{id}/merge")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Merge a pair",
            description =
                    """
                    Workers, daily reports, unanswered requests for help and the application that is alive stand under the
                    one that goes on; what else was open for the other ends, and it counts nowhere.""")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = EnterprisePairView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: settled already, or one of the two is closed")
    public Response merge(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "one enterprise",
                                                            value =
                                                                    """
                                                                    {"survivingId": "b71a8908-d121-8633-a02c-2b2dc381e762",
                                                                     "reason": "The old registration number of one licence"}""")))
                    MergeRequest request) {
        return answer(merges.merge(matched(id, ifMatch), request.survivingId(), request.reason(), caller.subject()));
    }

    @POST
    @Path("{id}/dismissal")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(summary = "Dismiss a pair", description = "It is two enterprises, and is not brought up again.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = EnterprisePairView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: settled already")
    public Response dismiss(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "namesakes",
                                                            value = "{\"reason\": \"Two shops of that name\"}")))
                    ReasonRequest request) {
        return answer(merges.dismiss(matched(id, ifMatch), request.reason(), caller.subject()));
    }

    @POST
    @Path("{id}/undoing")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Part a merged pair",
            description = "What went from one to the other, and is there still, goes back.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = EnterprisePairView.class)))
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
                                                            value =
                                                                    "{\"reason\": \"Two licences, as it turned out\"}")))
                    ReasonRequest request) {
        return answer(merges.undo(matched(id, ifMatch), request.reason(), caller.subject()));
    }

    List<EnterprisePairView> views(State state) {
        String town = caller.seesWholeDistrict() ? null : caller.town().orElseThrow(Problem::notFound);
        return merges.list(state, town, MOST).stream().map(this::view).toList();
    }

    private Pair found(UUID id) {
        Pair pair = merges.find(id).orElseThrow(Problem::notFound);
        caller.requireTown(kept(pair.first()).enterprise().town());
        caller.requireTown(kept(pair.second()).enterprise().town());
        return pair;
    }

    private Pair matched(UUID id, @Nullable String ifMatch) {
        Pair pair = found(id);
        ETags.requireMatch(ifMatch, pair.version());
        return pair;
    }

    private Response answer(Pair pair) {
        return Response.ok(view(pair)).tag(ETags.of(pair.version())).build();
    }

    private EnterprisePairView view(Pair pair) {
        return EnterprisePairView.of(
                pair, EnterpriseView.of(kept(pair.first())), EnterpriseView.of(kept(pair.second())));
    }

    private Kept kept(UUID id) {
        return enterprises.find(id).orElseThrow(Problem::notFound);
    }
}
