package org.fugong.transport.clearance.web;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.clearance.application.CallOwners;
import org.fugong.transport.clearance.application.Calls;

/** What an official noted of a call, in clear. */
@Path("/api/v1/calls/{callId}/note")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calls")
class CallNoteResource {

    private final CallOwners owners;
    private final CallScope scope;
    private final Caller caller;

    CallNoteResource(CallOwners owners, CallScope scope, Caller caller) {
        this.owners = owners;
        this.scope = scope;
        this.caller = caller;
    }

    /** A note in clear. */
    @Schema(name = "CallNote")
    record NoteView(UUID callId, String note) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @IdempotentWrite
    @Operation(summary = "Read the note of a call", description = "With a purpose, which is audited.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PurposeRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "Before calling again",
                                            value = "{\"purpose\": \"Before calling again\"}")))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = NoteView.class)),
            description = "The note")
    public Response note(@PathParam("callId") UUID callId, @NotNull @Valid PurposeRequest request) {
        Calls.Call call = owners.find(callId).orElseThrow(Problem::notFound);
        scope.require(call.owner(), call.code());
        // What another official noted of a bureau is the district's to read.
        if (!caller.has(Role.DISTRICT) && !call.by().equals(caller.subject())) {
            throw Problem.notFound();
        }
        return Response.ok(new NoteView(callId, owners.note(callId, request.purpose())))
                .build();
    }
}
