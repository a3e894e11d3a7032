package org.fugong.registry.inspection.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.inspection.application.InspectionTasks;
import org.fugong.registry.inspection.application.Surveys;
import org.fugong.registry.inspection.application.TaskStore.Survey;
import org.fugong.registry.inspection.domain.Task;

/** Tasks of inspection teams: ordered, assigned, cancelled; and rounds in which every enterprise is visited. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "inspection")
class TaskResource {

    private static final int SURVEYS_SHOWN = 20;

    private final InspectionTasks tasks;
    private final Surveys surveys;
    private final Enterprises enterprises;
    private final InspectionScope scope;
    private final Caller caller;

    @Inject
    TaskResource(
            InspectionTasks tasks, Surveys surveys, Enterprises enterprises, InspectionScope scope, Caller caller) {
        this.tasks = tasks;
        this.surveys = surveys;
        this.enterprises = enterprises;
        this.scope = scope;
        this.caller = caller;
    }

    @GET
    @Path("inspection-tasks")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR, Role.INSPECTOR})
    @Operation(
            summary = "List inspection tasks by due time",
            description = "Those that are open, if no state is named. An inspector sees those of the own team.")
    public Page<TaskView> list(
            @Parameter(description = "OPEN, ASSIGNED, FOLLOW_UP, PASSED, FAILED or CANCELLED")
                    @QueryParam("state")
                    @Nullable String state,
            @Parameter(description = "APPLICATION, ORDER or SURVEY") @QueryParam("kind") @Nullable String kind,
            @Parameter(description = "Nine-digit code of a town") @QueryParam("town") @Nullable String town,
            @QueryParam("team") @Nullable UUID team,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 50 if not said") @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        return Page.of(
                        tasks.list(scope.query(state, kind, town, team, cursor), most + 1),
                        most,
                        last -> Cursor.encode(last.dueAt().toString(), last.id().toString()))
                .map(TaskView::of);
    }

    @GET
    @Path("inspection-tasks/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR, Role.INSPECTOR, Role.LIAISON})
    @Operation(summary = "One inspection task", description = "The ETag goes into If-Match of a change.")
    @APIResponse(
            responseCode = "200",
            description = "The task",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), scope.require(id));
    }

    /** Why an inspection is ordered or cancelled, without personal data. */
    record ReasonRequest(@Nullable String reason) {}

    @POST
    @Path("enterprises/{id}/inspection-tasks")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(summary = "Order an inspection of an enterprise", description = "Goes to the team of its jurisdiction.")
    @APIResponse(
            responseCode = "201",
            description = "Ordered",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response order(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a complaint",
                                                            value = "{\"reason\": \"群众反映食堂未错峰\"}")))
                    ReasonRequest request) {
        EnterpriseFacts enterprise = enterprises.facts(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(id, enterprise.town());
        Task task = tasks.order(enterprise, request.reason(), caller.subject());
        return answer(Response.created(URI.create("/api/v1/inspection-tasks/" + task.id())), task);
    }

    /** Which team; that of the jurisdiction if not said. */
    record AssignRequest(@Nullable UUID team) {}

    @POST
    @Path("inspection-tasks/{id}/assign")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(summary = "Give a task to a team")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: settled already")
    public Response assign(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "by jurisdiction", value = "{}")))
                    AssignRequest request) {
        Task task = scope.lockAsOfficial(id);
        ETags.requireMatch(ifMatch, task.version());
        return answer(Response.ok(), tasks.assign(task, request.team()));
    }

    @POST
    @Path("inspection-tasks/{id}/cancel")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(summary = "Cancel a task", description = "Not one that an application waits for.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: settled, or an application waits for it")
    public Response cancel(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "moved away",
                                                            value = "{\"reason\": \"企业已搬离\"}")))
                    ReasonRequest request) {
        Task task = scope.lockAsOfficial(id);
        ETags.requireMatch(ifMatch, task.version());
        return answer(Response.ok(), tasks.cancel(task, request.reason()));
    }

    /**
     * A round, as sent.
     *
     * @param town only there; the whole district if not said
     * @param dueOn the last local day
     */
    record SurveyRequest(@Nullable String title, @Nullable String town, @Nullable LocalDate dueOn) {}

    /**
     * A round.
     *
     * @param spread whether all its tasks have been made
     * @param tasks how many have been made
     * @param open how many of them are open
     */
    record SurveyView(
            UUID surveyId,
            String title,
            @Nullable String town,
            Instant dueAt,
            boolean spread,
            int tasks,
            int open,
            Instant createdAt) {

        static SurveyView of(Survey one) {
            return new SurveyView(
                    one.id(),
                    one.title(),
                    one.town(),
                    one.dueAt(),
                    one.spread(),
                    one.tasks(),
                    one.open(),
                    one.createdAt());
        }
    }

    @POST
    @Path("inspection-surveys")
    @IdempotentWrite
    @RolesAllowed(Role.DISTRICT)
    @Operation(
            summary = "Begin a round in which every enterprise is visited",
            description =
                    """
                    Spread into tasks in the background, 1,000 enterprises a second; an enterprise whose task of an
                    earlier round is open gets no second one.""")
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = SurveyView.class)))
    public Response survey(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a town",
                                                            value =
                                                                    """
                                                                    {"title": "企业用工走访", "town": "330110014",
                                                                     "dueOn": "{today+14}"}""")))
                    SurveyRequest request) {
        String town = request.town() == null || request.town().isBlank() ? null : request.town();
        Survey survey = surveys.begin(request.title(), town, request.dueOn(), caller.subject());
        return Response.created(URI.create("/api/v1/inspection-surveys"))
                .entity(SurveyView.of(survey))
                .build();
    }

    @GET
    @Path("inspection-surveys")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "The latest 20 rounds with their progress")
    public Map<String, List<SurveyView>> surveys() {
        return Map.of(
                "items",
                surveys.latest(SURVEYS_SHOWN).stream().map(SurveyView::of).toList());
    }

    private static Response answer(Response.ResponseBuilder builder, Task task) {
        return builder.entity(TaskView.of(task)).tag(ETags.of(task.version())).build();
    }
}
