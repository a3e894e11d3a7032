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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.worker.application.TransferRequest;
import org.fugong.registry.worker.application.Transfers;
import org.fugong.registry.worker.application.WorkerEntry;

/** Requests for workers who are registered elsewhere. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "transfers")
class TransferResource {

    private final Transfers transfers;
    private final TransferViews views;
    private final WorkerScope scope;
    private final Caller caller;

    @Inject
    TransferResource(Transfers transfers, TransferViews views, WorkerScope scope, Caller caller) {
        this.transfers = transfers;
        this.views = views;
        this.scope = scope;
        this.caller = caller;
    }

    /**
     * A request, as it is sent: the worker as one would register, and why.
     *
     * @param ground why the worker is one's own
     */
    record AskRequest(
            @Nullable String idType,
            @Nullable PersonalData idNumber,
            @Nullable PersonalData name,
            @Nullable PersonalData phone,
            @Nullable String origin,
            @Nullable PersonalData originAddress,
            @Nullable List<@Nullable String> skills,
            @Nullable String ground) {

        WorkerRequest worker() {
            return new WorkerRequest(idType, idNumber, name, phone, origin, originAddress, skills);
        }
    }

    /** Why. */
    record ReasonRequest(@Nullable String reason) {}

    /** What an official decides. */
    record DecisionRequest(@Nullable String outcome, @Nullable String reason) {}

    @POST
    @Path("enterprises/{id}/transfer-requests")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Ask for a worker who is registered elsewhere",
            description =
                    """
                    The way on from `worker-already-registered`. The other employer lets go or objects within 48 hours; then
                    an official of either town decides. Neither enterprise is told which the other is.""")
    @APIResponse(
            responseCode = "201",
            description = "Asked",
            content = @Content(schema = @Schema(implementation = TransferView.class)))
    @APIResponse(
            responseCode = "409",
            description = "`worker-not-registered`, `worker-already-yours`, `transfer-asked-already`, `illegal-move`")
    public Response ask(
            @PathParam("id") UUID enterpriseId,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "made up",
                                                            value =
                                                                    """
                                                                    {"idType": "RESIDENT",
                                                                     "idNumber": "339999198001010000",
                                                                     "name": "李四", "phone": "10000000002",
                                                                     "origin": "341002", "skills": ["焊工"],
                                                                     "ground": "Contract of 2020-02-10"}""")))
                    AskRequest request) {
        EnterpriseFacts enterprise = scope.facts(enterpriseId);
        caller.requireEnterprise(enterprise.id(), enterprise.town());
        enterprise.requireOpen();
        TransferRequest asked = transfers.ask(
                new WorkerEntry(
                        enterprise.id(), enterprise.town(), request.worker().form()),
                request.ground());
        return answer(Response.status(201), asked);
    }

    @GET
    @Path("transfer-requests")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "Requests for workers", description = "Open ones first, 200 at most: one's own, one's town's.")
    public List<TransferView> list() {
        return views.list();
    }

    @GET
    @Path("transfer-requests/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "One request", description = "The ETag goes into If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The request",
            content = @Content(schema = @Schema(implementation = TransferView.class)))
    public Response get(@PathParam("id") UUID id) {
        TransferRequest request = transfers.find(id).orElseThrow(Problem::notFound);
        views.requireSight(request);
        return answer(Response.ok(), request);
    }

    @POST
    @Path("transfer-requests/{id}/release")
    @Consumes(MediaType.WILDCARD)
    @IdempotentWrite
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(summary = "Let a worker go", description = "By the employer whom the request was put to.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = TransferView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: settled already, or the worker is lent")
    public Response release(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        TransferRequest request = locked(id, ifMatch);
        views.requireAsked(request);
        return answer(Response.ok(), transfers.release(request, scope.actor()));
    }

    @POST
    @Path("transfer-requests/{id}/objection")
    @IdempotentWrite
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(summary = "Object", description = "By the employer whom the request was put to. Officials decide.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = TransferView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: settled, or with the officials already")
    public Response object(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "still ours",
                                                            value = "{\"reason\": \"Still works here\"}")))
                    ReasonRequest request) {
        TransferRequest asked = locked(id, ifMatch);
        views.requireAsked(asked);
        return answer(Response.ok(), transfers.object(asked, request.reason(), scope.actor()));
    }

    @POST
    @Path("transfer-requests/{id}/decision")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(summary = "Decide a request", description = "By an official of either town or of the district.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = TransferView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: settled already, or the worker is lent")
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "ordered",
                                                            value =
                                                                    """
                                                                    {"outcome": "ORDERED", "reason": "The contract was shown"}""")))
                    DecisionRequest request) {
        TransferRequest asked = locked(id, ifMatch);
        String outcome = String.valueOf(request.outcome());
        if (!outcome.equals("ORDERED") && !outcome.equals("REFUSED")) {
            throw Problem.invalid("outcome", "unknown-value", "Either ORDERED or REFUSED.");
        }
        return answer(
                Response.ok(), transfers.decide(asked, outcome.equals("ORDERED"), request.reason(), scope.actor()));
    }

    @POST
    @Path("transfer-requests/{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @IdempotentWrite
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(summary = "Take a request back", description = "By the enterprise that asked.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = TransferView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: settled already")
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        TransferRequest request = locked(id, ifMatch);
        views.requireAsking(request);
        return answer(Response.ok(), transfers.withdraw(request, scope.actor()));
    }

    private TransferRequest locked(UUID id, @Nullable String ifMatch) {
        TransferRequest request = transfers.lock(id).orElseThrow(Problem::notFound);
        views.requireSight(request);
        ETags.requireMatch(ifMatch, request.version());
        return request;
    }

    private Response answer(Response.ResponseBuilder builder, TransferRequest request) {
        return builder.entity(views.of(request))
                .tag(ETags.of(request.version()))
                .build();
    }
}
