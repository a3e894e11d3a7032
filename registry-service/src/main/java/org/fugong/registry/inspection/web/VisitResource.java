package org.fugong.registry.inspection.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.registry.inspection.application.Checklists;
import org.fugong.registry.inspection.application.Routes;
import org.fugong.registry.inspection.application.VisitStore.Visit;
import org.fugong.registry.inspection.application.Visits;
import org.fugong.registry.inspection.domain.Conclusion;
import org.fugong.registry.inspection.domain.DayRoute.Stop;
import org.fugong.registry.inspection.domain.VisitForm;
import org.fugong.registry.inspection.domain.VisitForm.Finding;
import org.fugong.registry.inspection.domain.VisitForm.Need;
import org.fugong.registry.inspection.domain.VisitForm.Origin;

/** An inspector's day, and what visits find. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "inspection")
class VisitResource {

    private static final String A_VISIT =
            """
            {"checklist": "2020-02-10",
             "findings": [{"item": "masks", "outcome": "OK"}, {"item": "temperature-gate", "outcome": "OK"},
                          {"item": "isolation-room", "outcome": "OK"}, {"item": "canteen", "outcome": "OK"},
                          {"item": "disinfection", "outcome": "OK"}, {"item": "ventilation", "outcome": "OK"},
                          {"item": "distance", "outcome": "OK"}, {"item": "dormitory", "outcome": "NOT_APPLICABLE"},
                          {"item": "returnee-roster", "outcome": "OK"}, {"item": "quarantine", "outcome": "OK"},
                          {"item": "emergency-plan", "outcome": "OK"}, {"item": "safety", "outcome": "OK"}],
             "conclusion": "PASSED",
             "needs": [{"occupation": "缝纫工", "number": 40, "urgent": true}],
             "origins": [{"place": "341000", "able": 12, "unable": 3}],
             "visitedAt": "{now}"}""";

    private final Visits visits;
    private final Routes routes;
    private final Checklists checklists;
    private final InspectionScope scope;
    private final Caller caller;

    @Inject
    VisitResource(Visits visits, Routes routes, Checklists checklists, InspectionScope scope, Caller caller) {
        this.visits = visits;
        this.routes = routes;
        this.checklists = checklists;
        this.scope = scope;
        this.caller = caller;
    }

    /** A visit of the day, in order. */
    record StopView(TaskView task, Stop stop) {
        static StopView of(Routes.Visit visit) {
            return new StopView(TaskView.of(visit.task()), visit.stop());
        }
    }

    @GET
    @Path("inspection-route")
    @RolesAllowed(Role.INSPECTOR)
    @Operation(summary = "What the caller has drawn for today, in the order in which to visit")
    public Map<String, List<StopView>> route() {
        return Map.of(
                "items",
                routes.today(caller.subject()).stream().map(StopView::of).toList());
    }

    @POST
    @Path("inspection-route")
    @Consumes(MediaType.WILDCARD)
    @IdempotentWrite
    @RolesAllowed(Role.INSPECTOR)
    @Operation(
            summary = "Draw today's visits from the tasks of the caller's team",
            description =
                    """
                    What is due by the end of the day first, then what lies near it, until the day is full (12 visits if
                    not set otherwise). Drawn again, it fills up. What one has drawn, no colleague draws that day.""")
    @APIResponse(responseCode = "409", description = "`no-team`: the caller is in no team")
    @APIResponse(responseCode = "200", description = "As GET answers")
    public Response draw() {
        List<StopView> items = routes.draw(scope.team(), caller.subject()).stream()
                .map(StopView::of)
                .toList();
        return Response.ok(Map.of("items", items)).build();
    }

    /** The checklist of a version. */
    record ChecklistView(String version, List<Checklists.Item> items) {}

    @GET
    @Path("inspection-checklist")
    @RolesAllowed({Role.ENTERPRISE, Role.INSPECTOR, Role.TOWN, Role.DISTRICT, Role.AUDITOR, Role.LIAISON})
    @Operation(summary = "The checklist for new visits")
    public ChecklistView checklist() {
        return new ChecklistView(checklists.current(), checklists.items(checklists.current()));
    }

    /** A visit, as sent. {@code visitedAt} is when it was, however late it is sent. */
    record VisitRequest(
            @Nullable String checklist,
            @Nullable List<Finding> findings,
            @Nullable Conclusion conclusion,
            @Nullable String note,
            @Nullable List<Need> needs,
            @Nullable List<Origin> origins,
            @Nullable Instant visitedAt) {

        VisitForm form() {
            return new VisitForm(
                    checklist,
                    findings == null ? List.of() : findings,
                    conclusion,
                    note,
                    needs == null ? List.of() : needs,
                    origins == null ? List.of() : origins,
                    visitedAt);
        }
    }

    /** A visit, as answered. Who visited is not told. */
    record VisitView(
            UUID visitId,
            UUID taskId,
            UUID enterpriseId,
            @Nullable String checklist,
            @Nullable Conclusion conclusion,
            @Nullable String note,
            List<Finding> findings,
            List<Need> needs,
            List<Origin> origins,
            @Nullable Instant visitedAt,
            Instant receivedAt) {

        static VisitView of(Visit visit) {
            VisitForm form = visit.form();
            return new VisitView(
                    visit.id(),
                    visit.taskId(),
                    visit.enterpriseId(),
                    form.checklist(),
                    form.conclusion(),
                    form.note(),
                    form.findings(),
                    form.needs(),
                    form.origins(),
                    form.visitedAt(),
                    visit.receivedAt());
        }
    }

    @POST
    @Path("inspection-tasks/{id}/visits")
    @IdempotentWrite
    @RolesAllowed(Role.INSPECTOR)
    @Operation(
            summary = "Tell a visit",
            description =
                    """
                    By an inspector of the team that has the task; up to 14 days later, from a phone that had no net. Every
                    item of the checklist gets a finding. `needs` and `origins` are the survey of labour.""")
    @APIResponse(
            responseCode = "201",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = VisitView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: the task is settled")
    public Response visit(
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "all is well", value = A_VISIT)))
                    VisitRequest request) {
        scope.requireAsInspector(id);
        Visit visit = visits.record(id, request.form(), caller.subject());
        return Response.created(URI.create("/api/v1/inspection-tasks/" + id + "/visits"))
                .entity(VisitView.of(visit))
                .build();
    }

    @GET
    @Path("inspection-tasks/{id}/visits")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR, Role.INSPECTOR, Role.LIAISON})
    @Operation(summary = "Visits of a task, the newest first")
    public Map<String, List<VisitView>> visits(@PathParam("id") UUID id) {
        scope.require(id);
        return Map.of("items", visits.ofTask(id).stream().map(VisitView::of).toList());
    }
}
