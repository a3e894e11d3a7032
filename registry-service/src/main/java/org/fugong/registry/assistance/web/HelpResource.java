package org.fugong.registry.assistance.web;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.fugong.registry.assistance.application.Assistance;
import org.fugong.registry.assistance.application.HelpEntry;
import org.fugong.registry.assistance.application.HelpStore;
import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.Course.State;
import org.fugong.registry.assistance.domain.HelpRequest;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.officer.application.Department;

/** Asking for help, and following what becomes of it. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Assistance", description = "An enterprise asks for help; a department answers in time")
class HelpResource {

    private final Assistance assistance;
    private final Enterprises enterprises;
    private final HelpScope scope;
    private final Caller caller;

    @Inject
    HelpResource(Assistance assistance, Enterprises enterprises, HelpScope scope, Caller caller) {
        this.assistance = assistance;
        this.enterprises = enterprises;
        this.scope = scope;
        this.caller = caller;
    }

    @POST
    @Path("enterprises/{id}/assistance-requests")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Ask for help",
            description =
                    """
                    Routed at once by category to its department, with a clock. Without a category it goes to the triage
                    desk, which sorts it within hours. An official can ask for an enterprise that can't. The text is read
                    by others: no names, telephone or identity numbers.""")
    @APIResponse(
            responseCode = "201",
            description = "Routed",
            content = @Content(schema = @Schema(implementation = HelpView.class)))
    public Response file(
            @PathParam("id") UUID enterpriseId,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "meals",
                                                            value =
                                                                    """
                                                                    {"category": "MEALS", "urgency": "URGENT",
                                                                     "quantity": 120,
                                                                     "text": "Our people live on instant noodles."}""")))
                    HelpEntry request) {
        EnterpriseFacts enterprise = enterprises.facts(enterpriseId).orElseThrow(Problem::notFound);
        caller.requireEnterprise(enterpriseId, enterprise.town());
        HelpRequest filed = assistance.file(enterprise, request, scope.doer());
        return answer(Response.created(URI.create("/api/v1/assistance-requests/" + filed.id())), filed);
    }

    @GET
    @Path("assistance-requests")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "List requests for help, by what runs out first",
            description = "Officials of a town see their town, an enterprise sees its own.")
    public Page<HelpView> list(
            @Parameter(description = "One or more states; all if not said", example = "OPEN") @QueryParam("state")
                    Set<State> states,
            @Parameter(description = "Only what the triage desk has to sort")
                    @QueryParam("unsorted")
                    @DefaultValue("false")
                    boolean unsorted,
            @Parameter(description = "Only those whose time has run out before")
                    @QueryParam("escalated")
                    @DefaultValue("false")
                    boolean escalated,
            @QueryParam("category") @Nullable Category category,
            @QueryParam("department") @Nullable Department department,
            @Parameter(description = "Nine-digit code of a town") @QueryParam("town") @Nullable String town,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 50 if not said") @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        HelpStore.Query query = scope.query(states, unsorted, escalated, category, department, town, cursor);
        return Page.of(assistance.list(query, most + 1), most, HelpScope::cursor)
                .map(HelpView::of);
    }

    @GET
    @Path("assistance-requests/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "One request for help", description = "The ETag goes into If-Match of what is done next.")
    @APIResponse(
            responseCode = "200",
            description = "The request",
            content = @Content(schema = @Schema(implementation = HelpView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), scope.find(id));
    }

    @GET
    @Path("assistance-requests/{id}/steps")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "The whole course of a request",
            description = "Each move with the department that has had it since then, until when, and what was said.")
    public List<HelpView.StepView> steps(@PathParam("id") UUID id) {
        return HelpView.StepView.all(assistance.steps(scope.find(id).id()));
    }

    static Response answer(Response.ResponseBuilder builder, HelpRequest request) {
        return builder.entity(HelpView.of(request))
                .tag(ETags.of(request.version()))
                .build();
    }
}
