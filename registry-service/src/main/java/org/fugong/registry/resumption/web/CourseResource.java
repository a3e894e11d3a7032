package org.fugong.registry.resumption.web;

import java.util.List;
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

import com.fasterxml.jackson.annotation.JsonFormat;
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
import org.fugong.registry.resumption.application.ConditionEntry;
import org.fugong.registry.resumption.application.Resumptions;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Cause;
import org.fugong.registry.resumption.domain.Condition;
import org.fugong.registry.resumption.domain.Doer;

/** What officials do with applications, and what becomes of conditions. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "resumption")
class CourseResource {

    private final Resumptions resumptions;
    private final Caller caller;

    @Inject
    CourseResource(Resumptions resumptions, Caller caller) {
        this.resumptions = resumptions;
        this.caller = caller;
    }

    /**
     * A decision, as it is sent.
     *
     * @param outcome APPROVED or REJECTED
     * @param reasons at least one for a rejection; a single text is a list of one
     * @param conditions of an approval
     */
    record DecisionRequest(
            @Nullable String outcome,
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<@Nullable String> reasons,
            @Nullable List<ConditionEntry> conditions) {}

    /** Reasons, as they are sent; a single text is a list of one. */
    record ReasonsRequest(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<@Nullable String> reasons) {}

    /** A suspension, as it is sent. */
    record SuspensionRequest(
            @Nullable Cause cause,
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<@Nullable String> reasons) {}

    /** A reinstatement, as it is sent. */
    record ReinstatementRequest(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<@Nullable String> reasons,
            @Nullable List<ConditionEntry> conditions) {}

    /** A note, as it is sent. */
    record NoteRequest(@Nullable String note) {}

    /** What became of a condition, as it is sent. */
    record OutcomeRequest(Condition.@Nullable State outcome, @Nullable String note) {}

    @POST
    @Path("resumption-applications/{id}/decision")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Decide an application",
            description =
                    "By the officials of the tier that has it: of the town, or of the district, who also enter the city's answer.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @APIResponse(responseCode = "403", description = "`not-your-tier`")
    @APIResponse(
            responseCode = "409",
            description = "`illegal-move`: decided already, returned, or an inspection is not passed")
    @APIResponse(responseCode = "412", description = "`precondition-failed`: read it again")
    public Response decide(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "approved under a condition",
                                                            value =
                                                                    """
                                                                    {"outcome": "APPROVED", "reasons": ["隔离间和口罩齐备"],
                                                                     "conditions": [{"what": "Screens between the tables",
                                                                                     "until": "{today+14}"}]}""")))
                    DecisionRequest request) {
        Application application = locked(id, ifMatch);
        return ApplicationResource.answer(
                Response.ok(),
                resumptions.decide(
                        application,
                        request.outcome(),
                        listed(request.reasons()),
                        request.conditions() == null ? List.of() : request.conditions(),
                        doer(application)));
    }

    @POST
    @Path("resumption-applications/{id}/return")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Return an application that is not complete",
            description = "Says what is missing; the enterprise completes it and hands it in again.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @APIResponse(responseCode = "403", description = "`not-your-tier`")
    @APIResponse(responseCode = "409", description = "`illegal-move`: decided or returned already")
    @APIResponse(responseCode = "412", description = "`precondition-failed`: read it again")
    public Response giveBack(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "what is missing",
                                                            value =
                                                                    """
                                                                    {"reasons": ["How do people of the night shift eat?"]}""")))
                    ReasonsRequest request) {
        Application application = locked(id, ifMatch);
        return ApplicationResource.answer(
                Response.ok(), resumptions.giveBack(application, listed(request.reasons()), doer(application)));
    }

    @POST
    @Path("resumption-applications/{id}/inspection-request")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Ask for an inspection",
            description = "Where the policy does not ask for one by itself. The application waits until it is passed.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @APIResponse(responseCode = "403", description = "`not-your-tier`")
    @APIResponse(responseCode = "409", description = "`illegal-move`: decided, returned or asked for already")
    @APIResponse(responseCode = "412", description = "`precondition-failed`: read it again")
    public Response askInspection(
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
                                                                    {"reasons": ["A neighbour reported crowding"]}""")))
                    ReasonsRequest request) {
        Application application = locked(id, ifMatch);
        return ApplicationResource.answer(
                Response.ok(), resumptions.askInspection(application, listed(request.reasons()), doer(application)));
    }

    @POST
    @Path("resumption-applications/{id}/suspension")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Suspend an approved enterprise",
            description =
                    "By officials of the town or the district, whatever the tier. Others learn the cause only, not the reasons.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @APIResponse(responseCode = "403", description = "`not-your-tier`")
    @APIResponse(responseCode = "409", description = "`illegal-move`: not approved, or suspended already")
    @APIResponse(responseCode = "412", description = "`precondition-failed`: read it again")
    public Response suspend(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a fever case",
                                                            value =
                                                                    """
                                                                    {"cause": "FEVER_CASE",
                                                                     "reasons": ["Disinfect workshop 2 before resuming"]}""")))
                    SuspensionRequest request) {
        Application application = locked(id, ifMatch);
        return ApplicationResource.answer(
                Response.ok(),
                resumptions.suspend(application, request.cause(), listed(request.reasons()), doer(application)));
    }

    @POST
    @Path("resumption-applications/{id}/reinstatement")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Let a suspended enterprise resume again",
            description =
                    "By the officials of the tier that has it, once no condition is overdue; perhaps under further conditions.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @APIResponse(responseCode = "403", description = "`not-your-tier`")
    @APIResponse(responseCode = "409", description = "`illegal-move`: not suspended, or a condition is overdue")
    @APIResponse(responseCode = "412", description = "`precondition-failed`: read it again")
    public Response reinstate(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "resumes again",
                                                            value =
                                                                    """
                                                                    {"reasons": ["Workshop 2 is disinfected"]}""")))
                    ReinstatementRequest request) {
        Application application = locked(id, ifMatch);
        return ApplicationResource.answer(
                Response.ok(),
                resumptions.reinstate(
                        application,
                        listed(request.reasons()),
                        request.conditions() == null ? List.of() : request.conditions(),
                        doer(application)));
    }

    @POST
    @Path("resumption-applications/{id}/conditions/{number}/report")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(summary = "Say that a condition is met", description = "Officials then look at it.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: settled already, or no such condition")
    @APIResponse(responseCode = "412", description = "`precondition-failed`: read it again")
    public Response report(
            @PathParam("id") UUID id,
            @Parameter(description = "Number of the condition", example = "1") @PathParam("number") int number,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "done",
                                                            value =
                                                                    """
                                                                    {"note": "The screens stand since this morning"}""")))
                    NoteRequest request) {
        Application application = locked(id, ifMatch);
        return ApplicationResource.answer(
                Response.ok(), resumptions.report(application, number, request.note(), doer(application)));
    }

    @POST
    @Path("resumption-applications/{id}/conditions/{number}/outcome")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Settle a condition",
            description = "MET; WAIVED, saying why; or OPEN, saying what is not as reported.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @APIResponse(responseCode = "403", description = "`not-your-tier`")
    @APIResponse(responseCode = "409", description = "`illegal-move`: settled already, or no such condition")
    @APIResponse(responseCode = "412", description = "`precondition-failed`: read it again")
    public Response settle(
            @PathParam("id") UUID id,
            @Parameter(description = "Number of the condition", example = "1") @PathParam("number") int number,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "met",
                                                            value =
                                                                    """
                                                                    {"outcome": "MET"}""")))
                    OutcomeRequest request) {
        Application application = locked(id, ifMatch);
        return ApplicationResource.answer(
                Response.ok(),
                resumptions.settle(application, number, request.outcome(), request.note(), doer(application)));
    }

    private Application locked(UUID id, @Nullable String ifMatch) {
        Application application = resumptions.lock(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(application.enterpriseId(), application.town());
        ETags.requireMatch(ifMatch, application.version());
        return application;
    }

    private Doer doer(Application application) {
        return Doers.of(caller, application.tier());
    }

    private static List<@Nullable String> listed(@Nullable List<@Nullable String> reasons) {
        return reasons == null ? List.of() : reasons;
    }
}
