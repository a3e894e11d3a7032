package org.fugong.registry.resumption.web;

import java.net.URI;
import java.time.LocalDate;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
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
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.resumption.application.Resumptions;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Plan;

/** Applications to resume work. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "resumption")
class ApplicationResource {

    private static final String KEY_HINT = "1 to 200 characters, new for every write, the same when it is sent again";

    private final Resumptions resumptions;
    private final Enterprises enterprises;
    private final Caller caller;

    @Inject
    ApplicationResource(Resumptions resumptions, Enterprises enterprises, Caller caller) {
        this.resumptions = resumptions;
        this.enterprises = enterprises;
        this.caller = caller;
    }

    /** The plan, as it is sent. */
    record PlanRequest(
            @Nullable Integer plannedReturn,
            @Nullable Integer masksInStock,
            @Nullable Boolean isolationRoom,
            @Nullable String canteenPlan,
            @Nullable LocalDate plannedStart) {}

    @POST
    @Path("enterprises/{id}/resumption-applications")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Apply to resume work",
            description =
                    """
                    Routed by size and type to the town, the district or the city; `tierPolicy` names the version of the
                    thresholds. An official can hand it in for an enterprise that can't.""")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, description = KEY_HINT)
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
                                                            name = "a plan (put in a day from today on)",
                                                            value =
                                                                    """
                                                                    {"plannedReturn": 80, "masksInStock": 400,
                                                                     "isolationRoom": true,
                                                                     "canteenPlan": "Three shifts, one to a table",
                                                                     "plannedStart": "2026-12-01"}""")))
                    PlanRequest request) {
        EnterpriseFacts enterprise = enterprises.lockedFacts(enterpriseId).orElseThrow(Problem::notFound);
        caller.requireEnterprise(enterpriseId, enterprise.town());
        Plan plan = new Plan(
                request.plannedReturn(),
                request.masksInStock(),
                request.isolationRoom(),
                request.canteenPlan(),
                request.plannedStart());
        Application application = resumptions.apply(enterprise, plan, caller.subject());
        return answer(Response.created(URI.create("/api/v1/resumption-applications/" + application.id())), application);
    }

    @GET
    @Path("resumption-applications")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "List applications, who has waited longest first",
            description = "Officials of a town see their town, an enterprise sees its own.")
    public Page<ApplicationView> list(
            @Parameter(description = "APPLIED, APPROVED or REJECTED", example = "APPLIED")
                    @QueryParam("state")
                    @Nullable String state,
            @Parameter(description = "TOWN, DISTRICT or CITY") @QueryParam("tier") @Nullable String tier,
            @Parameter(description = "Nine-digit code of a town") @QueryParam("town") @Nullable String town,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 50 if not said") @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        List<Application> rows = resumptions.list(ApplicationScope.query(caller, state, tier, town, cursor), most + 1);
        return Page.of(
                        rows,
                        most,
                        last -> Cursor.encode(
                                last.appliedAt().toString(), last.id().toString()))
                .map(ApplicationView::of);
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
        caller.requireEnterprise(application.enterpriseId(), application.town());
        return answer(Response.ok(), application);
    }

    /**
     * A decision, as it is sent.
     *
     * @param outcome APPROVED or REJECTED
     * @param reasons at least one for a rejection; a single text is a list of one
     */
    record DecisionRequest(
            @Nullable String outcome,
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<@Nullable String> reasons) {}

    @POST
    @Path("resumption-applications/{id}/decision")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Decide an application",
            description =
                    "By the officials of the tier that it was routed to: of the town, or of the district, who also enter"
                            + " the city's answers.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, description = KEY_HINT)
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @APIResponse(responseCode = "403", description = "`not-your-tier`")
    @APIResponse(responseCode = "409", description = "`illegal-move`: decided already")
    @APIResponse(responseCode = "412", description = "`precondition-failed`: read it again")
    public Response decide(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "approved",
                                                            value =
                                                                    """
                                                                    {"outcome": "APPROVED",
                                                                     "reasons": ["隔离间和口罩齐备"]}""")))
                    DecisionRequest request) {
        Application application = resumptions.lock(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(application.enterpriseId(), application.town());
        ETags.requireMatch(ifMatch, application.version());
        List<@Nullable String> given = request.reasons() == null ? List.of() : request.reasons();
        List<String> reasons = given.stream()
                .map(reason -> reason == null ? "" : reason.strip())
                .filter(reason -> !reason.isEmpty())
                .toList();
        Application decided = resumptions.decide(
                application,
                request.outcome(),
                reasons,
                caller.subject(),
                caller.has(Role.DISTRICT),
                caller.has(Role.TOWN) ? caller.town().orElse(null) : null);
        return answer(Response.ok(), decided);
    }

    private static Response answer(Response.ResponseBuilder builder, Application application) {
        return builder.entity(ApplicationView.of(application))
                .tag(ETags.of(application.version()))
                .build();
    }
}
