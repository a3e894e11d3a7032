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
import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.HelpRequest;
import org.fugong.registry.officer.application.Department;

/** What departments do with requests for help. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Assistance")
class DepartmentResource {

    private final Assistance assistance;
    private final HelpScope scope;

    @Inject
    DepartmentResource(Assistance assistance, HelpScope scope) {
        this.assistance = assistance;
        this.scope = scope;
    }

    /** A category, as it is sent. */
    record SortingRequest(@Nullable Category category) {}

    /** A hand-over, as it is sent; the note says why. */
    record HandOverRequest(@Nullable Department department, @Nullable String note) {}

    @POST
    @Path("assistance-requests/{id}/sorting")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Say what category it is",
            description = "By the triage desk, for what came without one. Routes it.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = HelpView.class)))
    @APIResponse(responseCode = "403", description = "`not-your-department`")
    @APIResponse(responseCode = "409", description = "`illegal-move`: it has a category")
    public Response sort(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "meals",
                                                            value =
                                                                    """
                                                                    {"category": "MEALS"}""")))
                    SortingRequest request) {
        HelpRequest locked = scope.locked(id, ifMatch);
        return HelpResource.answer(Response.ok(), assistance.sort(locked, request.category(), scope.doer()));
    }

    @POST
    @Path("assistance-requests/{id}/acceptance")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(summary = "Take a request on", description = "By the department that has it, or those who coordinate.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = HelpView.class)))
    @APIResponse(responseCode = "403", description = "`not-your-department`")
    @APIResponse(responseCode = "409", description = "`illegal-move`: accepted or answered already")
    public Response accept(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "with a word",
                                                            value =
                                                                    """
                                                                    {"note": "We ask the canteens nearby."}""")))
                    NoteRequest request) {
        HelpRequest locked = scope.locked(id, ifMatch);
        return HelpResource.answer(Response.ok(), assistance.accept(locked, request.note(), scope.doer()));
    }

    @POST
    @Path("assistance-requests/{id}/question")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(summary = "Ask the enterprise something", description = "The enterprise has its own clock to reply.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = HelpView.class)))
    @APIResponse(responseCode = "403", description = "`not-your-department`")
    @APIResponse(responseCode = "409", description = "`illegal-move`: not accepted yet, or asked already")
    public Response ask(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a question",
                                                            value =
                                                                    """
                                                                    {"note": "For how many shifts?"}""")))
                    NoteRequest request) {
        HelpRequest locked = scope.locked(id, ifMatch);
        return HelpResource.answer(Response.ok(), assistance.ask(locked, request.note(), scope.doer()));
    }

    @POST
    @Path("assistance-requests/{id}/hand-over")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Hand a request over to another department",
            description = "Says why. The third hand-over goes to the resumption desk, whatever was asked for.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = HelpView.class)))
    @APIResponse(responseCode = "403", description = "`not-your-department`")
    @APIResponse(
            responseCode = "409",
            description = "`illegal-move`: this department has it, or it was handed over too often")
    public Response handOver(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "to transport",
                                                            value =
                                                                    """
                                                                    {"department": "TRANSPORT", "note": "It is about the road, not the food."}""")))
                    HandOverRequest request) {
        HelpRequest locked = scope.locked(id, ifMatch);
        return HelpResource.answer(
                Response.ok(), assistance.handOver(locked, request.department(), request.note(), scope.doer()));
    }

    @POST
    @Path("assistance-requests/{id}/resolution")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Answer with what was done",
            description = "The enterprise can rate it, and reopen it within the window.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = HelpView.class)))
    @APIResponse(responseCode = "403", description = "`not-your-department`")
    @APIResponse(responseCode = "409", description = "`illegal-move`: not accepted yet, or answered already")
    public Response resolve(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "an answer",
                                                            value =
                                                                    """
                                                                    {"note": "Boxed meals come at 11:30 and 17:30 from tomorrow."}""")))
                    NoteRequest request) {
        HelpRequest locked = scope.locked(id, ifMatch);
        return HelpResource.answer(Response.ok(), assistance.resolve(locked, request.note(), scope.doer()));
    }
}
