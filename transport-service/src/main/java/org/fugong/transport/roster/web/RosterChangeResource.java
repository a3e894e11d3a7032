package org.fugong.transport.roster.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
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

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.roster.application.ChangeRoster;
import org.fugong.transport.roster.application.RosterVersion;
import org.fugong.transport.roster.domain.ChangeRules.Objection;

/** Changes of a frozen roster. Each makes a version. */
@Path("/api/v1/charters/{charterId}/roster")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.DISTRICT)
@Tag(name = "Rosters")
class RosterChangeResource {

    private final ChangeRoster rosters;
    private final ReadCharters charters;
    private final Caller caller;

    RosterChangeResource(ChangeRoster rosters, ReadCharters charters, Caller caller) {
        this.rosters = rosters;
        this.charters = charters;
        this.caller = caller;
    }

    @POST
    @Path("drop-outs")
    @IdempotentWrite
    @Operation(
            summary = "Somebody travels no more",
            description = "Between the deadline and the arrival, of somebody who has not boarded. The others keep their"
                    + " seats.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "Stopped at home",
                                            value =
                                                    """
                                            {"workerId": "3a7e0c52-9d41-8b6f-a2c3-5f1d2e4b6a90", "cause": "STOPPED",
                                             "note": "not let out of the village; the village head was asked twice"}""")))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = VersionView.class)),
            description = "The version that this made; the ETag is its checksum")
    public Response dropOut(
            @PathParam("charterId") UUID charterId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The checksum of the newest version") @Nullable String ifMatch,
            @Valid @NotNull ChangeRequest request) {
        return answer(charterId, rosters.dropOut(wish(charterId, ifMatch, request)));
    }

    @POST
    @Path("additions")
    @IdempotentWrite
    @Operation(
            summary = "Somebody travels after all",
            description = "Between the deadline and the arrival, on a free seat. Takes no part in the waiting list: the"
                    + " official answers for it with the reason.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "Another in place",
                                            value =
                                                    """
                                            {"workerId": "3a7e0c52-9d41-8b6f-a2c3-5f1d2e4b6a90", "cause": "REPLACES",
                                             "note": "the employer names another in place of who was stopped"}""")))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = VersionView.class)),
            description = "The version that this made; the ETag is its checksum")
    public Response add(
            @PathParam("charterId") UUID charterId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The checksum of the newest version") @Nullable String ifMatch,
            @Valid @NotNull ChangeRequest request) {
        return answer(charterId, rosters.add(wish(charterId, ifMatch, request), Optional.ofNullable(request.stop())));
    }

    private ChangeRoster.Wish wish(UUID charterId, @Nullable String ifMatch, ChangeRequest request) {
        return new ChangeRoster.Wish(
                charterId,
                request.workerId(),
                request.cause(),
                PersonalData.of(request.note()),
                Seen.checksum(ifMatch),
                caller.subject());
    }

    private Response answer(UUID charterId, ChangeRoster.Result result) {
        if (result instanceof ChangeRoster.Changed changed) {
            VersionView view = VersionView.of(
                    new RosterVersion(
                            changed.roster().version(),
                            changed.roster().travellers().size(),
                            changed.roster().checksum(),
                            changed.roster().frozenAt(),
                            Optional.of(changed.change())),
                    true);
            return Response.status(Response.Status.CREATED)
                    .tag(new EntityTag(view.checksum()))
                    .entity(view)
                    .build();
        }
        if (result instanceof ChangeRoster.Refused refused) {
            throw problem(refused);
        }
        if (result instanceof ChangeRoster.Stale) {
            throw Seen.stale();
        }
        if (result instanceof ChangeRoster.UnknownWorker) {
            throw Problem.of(404, "worker-unknown", "No worker of that id is known here.");
        }
        if (result instanceof ChangeRoster.BoundElsewhere) {
            throw Problem.of(409, "worker-on-a-charter", "This worker is on another charter, or waits for one.");
        }
        throw RosterNames.notFrozen(charters.summary(charterId).orElseThrow(Problem::notFound));
    }

    private static Problem problem(ChangeRoster.Refused refused) {
        return switch (refused.objection()) {
            case CHARTER_STATE ->
                Problem.of(
                                409,
                                "charter-state",
                                "A roster changes between the deadline and the arrival; the charter is "
                                        + refused.state() + ".")
                        .with("state", refused.state());
            case CAUSE_DOES_NOT_FIT ->
                Problem.invalid("cause", "does-not-fit", "This cannot be the cause of such a change.");
            case NOT_ON_ROSTER -> refusal(refused.objection(), "This worker is not on the roster.");
            case ALREADY_ON_ROSTER -> refusal(refused.objection(), "This worker is on the roster already.");
            case BOARDED ->
                refusal(refused.objection(), "This worker has boarded; who is missing later is told on the way.");
            case NO_SEAT_FREE -> refusal(refused.objection(), "Every seat is taken; somebody has to drop out first.");
        };
    }

    private static Problem refusal(Objection objection, String detail) {
        return Problem.of(409, objection == Objection.BOARDED ? "traveller-boarded" : slug(objection), detail);
    }

    private static String slug(Objection objection) {
        return objection.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
