package org.fugong.registry.resumption.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.resumption.application.ApplicationStore;
import org.fugong.registry.resumption.application.Resumptions;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Tier;

/** Applications to resume work. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "resumption")
class ApplicationResource {

    private final Resumptions resumptions;
    private final Enterprises enterprises;
    private final Caller caller;

    @Inject
    ApplicationResource(Resumptions resumptions, Enterprises enterprises, Caller caller) {
        this.resumptions = resumptions;
        this.enterprises = enterprises;
        this.caller = caller;
    }

    @POST
    @Path("enterprises/{id}/resumption-applications")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Apply to resume work",
            description =
                    """
                    Routed by size and type to the town, the district or the city; `tierPolicy` names the version of the
                    thresholds. The plan is checked at once: `APPLIED` waits for its decision, `RETURNED` says in
                    `missing` what to mend, `INSPECTING` is inspected first. An official can hand it in for an
                    enterprise that can't.""")
    @APIResponse(
            responseCode = "201",
            description = "Handed in",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: waiting for a decision already, or approved")
    public Response apply(
            @PathParam("id") UUID enterpriseId,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a plan",
                                                            value =
                                                                    """
                                                                    {"plannedReturn": 80, "masksInStock": 400,
                                                                     "isolationRoom": true,
                                                                     "canteenPlan": "Three shifts, one to a table",
                                                                     "plannedStart": "{today+5}"}""")))
                    PlanRequest request) {
        EnterpriseFacts enterprise = enterprises.lockedFacts(enterpriseId).orElseThrow(Problem::notFound);
        caller.requireEnterprise(enterpriseId, enterprise.town());
        Application application = resumptions.apply(enterprise, request.plan(), Doers.of(caller, Tier.TOWN));
        return answer(Response.created(URI.create("/api/v1/resumption-applications/" + application.id())), application);
    }

    @GET
    @Path("resumption-applications")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "List applications",
            description = "Officials of a town see their town, an enterprise sees its own.")
    public Page<ApplicationView> list(
            @Parameter(
                            description =
                                    "APPLIED, RETURNED, INSPECTING, APPROVED, REJECTED, SUSPENDED, WITHDRAWN or CLOSED",
                            example = "APPLIED")
                    @QueryParam("state")
                    @Nullable String state,
            @Parameter(
                            description =
                                    "Who has it: ENTERPRISE, TOWN, DISTRICT or CITY; OFFICIALS for the last three, ANYBODY for all four")
                    @QueryParam("holder")
                    @Nullable String holder,
            @Parameter(description = "`applied`, who has waited longest first, or `due`, what runs out first")
                    @QueryParam("order")
                    @DefaultValue("applied")
                    String order,
            @Parameter(description = "TOWN, DISTRICT or CITY") @QueryParam("tier") @Nullable String tier,
            @Parameter(description = "Nine-digit code of a town") @QueryParam("town") @Nullable String town,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 50 if not said") @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        ApplicationStore.Query query = ApplicationScope.query(caller, state, tier, holder, town, order, cursor);
        List<Application> rows = resumptions.list(query, most + 1);
        return Page.of(rows, most, last -> ApplicationScope.cursor(query, last)).map(ApplicationView::of);
    }

    @GET
    @Path("resumption-applications/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "One application", description = "The ETag goes into If-Match of the decision.")
    @APIResponse(
            responseCode = "200",
            description = "The application",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response get(@PathParam("id") UUID id) {
        Application application = resumptions.find(id).orElseThrow(Problem::notFound);
        requireReader(application);
        return answer(Response.ok(), application);
    }

    @GET
    @Path("resumption-applications/{id}/steps")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "The whole course of an application",
            description = "Each step with its state, who has had it since then, until when, and all reasons.")
    public List<StepView> steps(@PathParam("id") UUID id) {
        Application application = resumptions.find(id).orElseThrow(Problem::notFound);
        requireReader(application);
        return resumptions.steps(id).stream().map(StepView::of).toList();
    }

    @PUT
    @Path("resumption-applications/{id}/plan")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(summary = "Hand a returned application in again", description = "With a plan that has been completed.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: it is not returned")
    public Response handIn(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"2\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a plan",
                                                            value =
                                                                    """
                                                                    {"plannedReturn": 80, "masksInStock": 800,
                                                                     "isolationRoom": true,
                                                                     "canteenPlan": "Three shifts, one to a table",
                                                                     "plannedStart": "{today+5}"}""")))
                    PlanRequest request) {
        UUID enterpriseId = resumptions.find(id).orElseThrow(Problem::notFound).enterpriseId();
        // The enterprise first, as when it applies: two writers then wait for each other and not in a circle.
        EnterpriseFacts enterprise = enterprises.lockedFacts(enterpriseId).orElseThrow(Problem::notFound);
        Application application = resumptions.lock(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(enterpriseId, application.town());
        ETags.requireMatch(ifMatch, application.version());
        return answer(
                Response.ok(),
                resumptions.handIn(application, enterprise, request.plan(), Doers.of(caller, application.tier())));
    }

    @POST
    @Path("resumption-applications/{id}/withdrawal")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(summary = "Take an application back", description = "The enterprise can apply anew at any time.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: approved or rejected")
    public Response withdraw(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch) {
        Application application = resumptions.lock(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(application.enterpriseId(), application.town());
        ETags.requireMatch(ifMatch, application.version());
        return answer(Response.ok(), resumptions.withdraw(application, Doers.of(caller, application.tier())));
    }

    /** Whose it is, and officials of a town that had it before the enterprise moved: what they decided stays theirs to read. */
    private void requireReader(Application application) {
        if (!caller.mayEnterprise(application.enterpriseId(), application.town())
                && !ApplicationScope.handled(caller, resumptions, application)) {
            throw Problem.notFound();
        }
    }

    static Response answer(Response.ResponseBuilder builder, Application application) {
        return builder.entity(ApplicationView.of(application))
                .tag(ETags.of(application.version()))
                .build();
    }
}
