package org.fugong.registry.assistance.web;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.registry.assistance.application.Assistance;
import org.fugong.registry.assistance.domain.HelpRequest;

/** What enterprises do with their requests for help. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Assistance")
class AskerResource {

    private final Assistance assistance;
    private final HelpScope scope;

    @Inject
    AskerResource(Assistance assistance, HelpScope scope) {
        this.assistance = assistance;
        this.scope = scope;
    }

    /** A rating, as it is sent: 1 to 5 stars with a word. */
    record RatingRequest(@Nullable Integer stars, @Nullable String note) {}

    @POST
    @Path("assistance-requests/{id}/reply")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Reply to what the department asked",
            description = "What it took does not count against the department.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = HelpView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: nothing was asked")
    public Response reply(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a reply",
                                                            value =
                                                                    """
                                                                    {"note": "Two shifts, 60 people each."}""")))
                    NoteRequest request) {
        HelpRequest locked = scope.locked(id, ifMatch);
        return HelpResource.answer(Response.ok(), assistance.reply(locked, request.note(), scope.doer()));
    }

    @POST
    @Path("assistance-requests/{id}/rating")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Rate an answer",
            description = "1 to 5 stars with a word, once for each answer. The department is told.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = HelpView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: not answered, or rated already")
    public Response rate(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "five stars",
                                                            value =
                                                                    """
                                                                    {"stars": 5, "note": "Warm and on time."}""")))
                    RatingRequest request) {
        HelpRequest locked = scope.locked(id, ifMatch);
        return HelpResource.answer(
                Response.ok(), assistance.rate(locked, request.stars(), request.note(), scope.doer()));
    }

    @POST
    @Path("assistance-requests/{id}/reopening")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Reopen a request",
            description = "Within the window after the answer, saying why. The department has it again, with a clock.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = HelpView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: not answered, or the window is over")
    public Response reopen(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "why",
                                                            value =
                                                                    """
                                                                    {"note": "Nothing has come on the second day."}""")))
                    NoteRequest request) {
        HelpRequest locked = scope.locked(id, ifMatch);
        return HelpResource.answer(Response.ok(), assistance.reopen(locked, request.note(), scope.doer()));
    }

    @POST
    @Path("assistance-requests/{id}/withdrawal")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(summary = "Take a request back", description = "While it is not answered.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = HelpView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: answered already")
    public Response withdraw(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "why",
                                                            value =
                                                                    """
                                                                    {"note": "We found a canteen ourselves."}""")))
                    NoteRequest request) {
        HelpRequest locked = scope.locked(id, ifMatch);
        return HelpResource.answer(Response.ok(), assistance.withdraw(locked, request.note(), scope.doer()));
    }
}
