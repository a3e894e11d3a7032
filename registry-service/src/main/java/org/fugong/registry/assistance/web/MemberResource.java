package org.fugong.registry.assistance.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.registry.assistance.application.Schemes;
import org.fugong.registry.assistance.domain.Scheme;

/**
 * What the members of a joint scheme say. Only an enterprise's own contact can: nobody consents for others. They name the
 * offer that they have read instead of a version, since every neighbour's answer makes a new one.
 */
@Path("/api/v1/assistance-schemes/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Joint schemes")
class MemberResource {

    private final Schemes schemes;
    private final SchemeScope scope;
    private final SchemeAnswers answers;

    @Inject
    MemberResource(Schemes schemes, SchemeScope scope, SchemeAnswers answers) {
        this.schemes = schemes;
        this.scope = scope;
        this.answers = answers;
    }

    /** A yes or no, as it is sent. */
    record AnswerRequest(@Nullable Integer offer, @Nullable String note) {}

    /** That one leaves, as it is sent. */
    record LeaveRequest(@Nullable LocalDate on, @Nullable String note) {}

    @POST
    @Path("consent")
    @IdempotentWrite
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(
            summary = "Say yes to an offer",
            description =
                    """
                    Binds to the terms of that offer and to `mostFen` of one's own at most, and is kept with its time and
                    who gave it. New terms ask anew. Of a scheme that runs, yes to the longer term that is offered.""")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: other terms by now, or too late")
    public Response consent(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "yes",
                                                            value =
                                                                    """
                                                                    {"offer": 1}""")))
                    AnswerRequest request) {
        return answer(id, request, true);
    }

    @POST
    @Path("refusal")
    @IdempotentWrite
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(
            summary = "Say no to an offer",
            description =
                    """
                    One's request goes on as it was. A no can become a yes while there is time. Of a scheme that runs, no to
                    the longer term: one is served until the day agreed.""")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: one has consented, or it is too late")
    public Response refuse(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "no",
                                                            value =
                                                                    """
                                                                    {"offer": 1, "note": "We cook ourselves."}""")))
                    AnswerRequest request) {
        return answer(id, request, false);
    }

    @POST
    @Path("leave")
    @IdempotentWrite
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(
            summary = "Leave a scheme that runs",
            description =
                    """
                    With some days' notice (`on` is the first day on which one is not served; the earliest if not said). If
                    too few are left then, the scheme ends on that day, so nobody pays more than they consented to.""")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: it does not run, or one is not served by it")
    public Response leave(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "leaving",
                                                            value =
                                                                    """
                                                                    {"note": "Our canteen is open again."}""")))
                    LeaveRequest request) {
        Scheme scheme = scope.locked(id);
        return answers.of(
                Response.ok(), schemes.leave(scheme, scope.own(), request.on(), request.note(), scope.doer()));
    }

    private Response answer(UUID id, AnswerRequest request, boolean yes) {
        Scheme scheme = scope.locked(id);
        return answers.of(
                Response.ok(), schemes.answer(scheme, scope.own(), request.offer(), yes, request.note(), scope.doer()));
    }
}
