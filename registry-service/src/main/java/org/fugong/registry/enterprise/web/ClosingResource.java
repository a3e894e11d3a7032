package org.fugong.registry.enterprise.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.fugong.registry.enterprise.application.Closings;
import org.fugong.registry.enterprise.application.EnterpriseStore.Kept;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.enterprise.domain.Closing;

/** Enterprises that close, and those that were closed by mistake. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "enterprises")
class ClosingResource {

    private final Closings closings;
    private final Enterprises enterprises;
    private final Caller caller;

    @Inject
    ClosingResource(Closings closings, Enterprises enterprises, Caller caller) {
        this.closings = closings;
        this.enterprises = enterprises;
        this.caller = caller;
    }

    /**
     * Since when and why.
     *
     * @param on until today
     * @param reason in words, without personal data
     */
    record ClosingRequest(@Nullable LocalDate on, Closing.@Nullable Why why, @Nullable String reason) {}

    /** Why the closing was a mistake. */
    record ReopeningRequest(@Nullable String reason) {}

    @POST
    @Path("enterprises/{id}/closing")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Close an enterprise",
            description =
                    """
                    It stays in the register and counts in no rate. What is open for it ends with that reason:
                    applications, inspections, requests for help, agreements, needs and surpluses, moves; its workers
                    leave.""")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = EnterpriseView.class)))
    @APIResponse(responseCode = "409", description = "`enterprise-closed`: it is closed already")
    @APIResponse(responseCode = "422", description = "`invalid-input` with a code for every wrong field")
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "struck off",
                                                            value =
                                                                    """
                                                                    {"on": "{today-3}", "why": "DEREGISTERED",
                                                                     "reason": "Struck off the register of companies"}""")))
                    ClosingRequest request) {
        return answer(
                closings.close(locked(id, ifMatch), request.on(), request.why(), request.reason(), caller.subject()));
    }

    @POST
    @Path("enterprises/{id}/reopening")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Open an enterprise again that was closed by mistake",
            description =
                    "Who had been approved is approved again, and the workers are back. What else ended is begun anew.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = EnterpriseView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: it is not closed")
    public Response reopen(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "the wrong one",
                                                            value = "{\"reason\": \"A namesake was struck off\"}")))
                    ReopeningRequest request) {
        return answer(closings.reopen(locked(id, ifMatch), request.reason(), caller.subject()));
    }

    private Kept locked(UUID id, @Nullable String ifMatch) {
        Kept kept = enterprises.lock(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(id, kept.enterprise().town());
        ETags.requireMatch(ifMatch, kept.enterprise().version());
        return kept;
    }

    private static Response answer(Kept kept) {
        return Response.ok(EnterpriseView.of(kept))
                .tag(ETags.of(kept.enterprise().version()))
                .build();
    }
}
