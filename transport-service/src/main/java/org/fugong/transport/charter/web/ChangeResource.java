package org.fugong.transport.charter.web;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.CancelCharter;
import org.fugong.transport.charter.application.ChangeCharter;
import org.fugong.transport.charter.application.CharterOutcome;
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.charter.application.ReadCharters;

/** What is done to a charter after it was announced. */
@Path("/api/v1/charters/{charterId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Charters")
class ChangeResource {

    private final ChangeCharter change;
    private final CancelCharter cancel;
    private final ReadCharters charters;
    private final DatabaseClock clock;
    private final Caller caller;

    ChangeResource(
            ChangeCharter change, CancelCharter cancel, ReadCharters charters, DatabaseClock clock, Caller caller) {
        this.change = change;
        this.cancel = cancel;
        this.charters = charters;
        this.clock = clock;
        this.caller = caller;
    }

    /** Why it is called off. The reason is published, so it takes no personal data. */
    @Schema(name = "CancellationRequest")
    record CancellationRequest(
            @NotBlank @Size(max = 200) @Pattern(
                            regexp = ChangeRequest.NOTHING_PERSONAL,
                            message = "must not hold a phone or identity number")
                    String reason) {}

    @POST
    @Path("changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(
            summary = "Change an announced charter",
            description =
                    """
                    Deadline, seats and carriages until the deadline; times until it arrives. Freed seats go to those who
                    wait at once. Published as `charter-changed`.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeRequest.class),
                            examples = {
                                @ExampleObject(
                                        name = "An hour more and ten seats more",
                                        value =
                                                """
                                                {"deadline": "2036-02-18T04:00:00Z", "seats": 190,
                                                 "departureAt": "2036-02-19T10:30:00Z",
                                                 "arrivalAt": "2036-02-19T12:51:00Z",
                                                 "reason": "two more counties opened their roads"}"""),
                                @ExampleObject(
                                        name = "The train is late",
                                        value =
                                                """
                                                {"departureAt": "2036-02-19T11:15:00Z",
                                                 "arrivalAt": "2036-02-19T13:36:00Z",
                                                 "reason": "late departure told by the railway"}""")
                            }))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CharterView.class)),
            description = "The charter as it is now")
    @APIResponse(
            responseCode = "409",
            description = "`illegal-move`; `charter-closed`: the deadline has passed; `seats-given`: more are given")
    @APIResponse(responseCode = "422", description = "`invalid-input`: such as a deadline in the past")
    public Response change(
            @PathParam("charterId") UUID charterId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ChangeRequest request) {
        return answer(change.change(
                charterId, version -> ETags.requireMatch(ifMatch, version), request.change(), caller.subject()));
    }

    @POST
    @Path("cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(
            summary = "Cancel a charter",
            description =
                    """
                    Until somebody has boarded. Everybody nominated is free for another charter, what agencies were asked
                    is moot, and all are told by `charter-cancelled`; of a draft nobody is told.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CancellationRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "Called off",
                                            value = "{\"reason\": \"the railway withdrew the train\"}")))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CharterView.class)),
            description = "The charter as it is now")
    @APIResponse(responseCode = "409", description = "`illegal-move`: it is on its way, or over")
    public Response cancel(
            @PathParam("charterId") UUID charterId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CancellationRequest request) {
        return answer(cancel.cancel(
                charterId,
                version -> ETags.requireMatch(ifMatch, version),
                request.reason().strip(),
                caller.subject()));
    }

    @GET
    @Path("steps")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.LIAISON, Role.AGENCY, Role.AUDITOR})
    @Operation(
            summary = "What happened to a charter, in order",
            description = "With every change and its reason. What happened to the draft is told to district officials.")
    public List<StepView> steps(@PathParam("charterId") UUID charterId) {
        boolean official = caller.has(Role.DISTRICT);
        if (charters.find(charterId, official).isEmpty()) {
            throw Problem.notFound();
        }
        return StepView.of(charters.steps(charterId), official, caller.seesWholeDistrict());
    }

    private Response answer(CharterOutcome outcome) {
        if (!(outcome instanceof CharterOutcome.Done done)) {
            throw CharterProblems.of(outcome);
        }
        UUID id = done.charter().id();
        return Response.ok(CharterView.of(
                        charters.find(id, true).orElseThrow(),
                        clock.now(),
                        CharterView.Layout.of(charters.plan(done.charter()), circle -> true)))
                .tag(ETags.of(done.charter().version()))
                .build();
    }
}
