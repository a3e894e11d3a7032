package org.fugong.registry.inspection.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.division.application.Town;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.inspection.application.Checklists;
import org.fugong.registry.inspection.application.InspectionTasks;
import org.fugong.registry.inspection.application.Places;
import org.fugong.registry.inspection.application.Surveys;
import org.fugong.registry.inspection.application.Teams;
import org.fugong.registry.inspection.application.VisitStore.Visit;
import org.fugong.registry.inspection.application.Visits;
import org.fugong.registry.inspection.domain.Task;
import org.fugong.registry.inspection.domain.Team;

/** Inspections on pages at a desk: the tasks, and one task with its visits. */
@Path("inspections")
@Produces(MediaType.TEXT_HTML)
class InspectionDeskPages {

    private static final int ROWS = 50;

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                List<Row> rows,
                @Nullable String more,
                Collection<Town> towns,
                boolean oneTown,
                String state,
                String kind,
                String town,
                List<TaskResource.SurveyView> surveys,
                boolean mayBegin);

        static native TemplateInstance task(
                TaskView task,
                EnterpriseFacts e,
                String townName,
                @Nullable Team team,
                List<VisitResource.VisitView> visits,
                Map<String, String> items,
                Map<String, String> placeNames,
                List<Team> teams,
                boolean mayWrite);
    }

    /** A task in the list. */
    record Row(TaskView task, String enterprise, String townName, @Nullable String team) {}

    private final Shell shell;
    private final Caller caller;
    private final InspectionTasks tasks;
    private final Visits visits;
    private final Teams teams;
    private final Surveys surveys;
    private final Enterprises enterprises;
    private final Checklists checklists;
    private final Places places;
    private final Divisions divisions;
    private final InspectionScope scope;

    @Inject
    InspectionDeskPages(
            Shell shell,
            Caller caller,
            InspectionTasks tasks,
            Visits visits,
            Teams teams,
            Surveys surveys,
            Enterprises enterprises,
            Checklists checklists,
            Places places,
            Divisions divisions,
            InspectionScope scope) {
        this.shell = shell;
        this.caller = caller;
        this.tasks = tasks;
        this.visits = visits;
        this.teams = teams;
        this.surveys = surveys;
        this.enterprises = enterprises;
        this.checklists = checklists;
        this.places = places;
        this.divisions = divisions;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR, Role.INSPECTOR})
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("town") @DefaultValue("") String town,
            @QueryParam("cursor") @Nullable String cursor) {
        Page<Task> page = Page.of(
                tasks.list(scope.query(state, kind, town, null, cursor), ROWS + 1),
                ROWS,
                last -> Cursor.encode(last.dueAt().toString(), last.id().toString()));
        Map<UUID, EnterpriseFacts> facts = enterprises.factsOf(
                page.items().stream().map(Task::enterpriseId).distinct().toList());
        Map<UUID, String> names = teams.all().stream().collect(Collectors.toMap(Team::id, Team::name));
        List<Row> rows = page.items().stream()
                .map(task -> new Row(
                        TaskView.of(task),
                        Objects.requireNonNull(facts.get(task.enterpriseId())).name(),
                        townName(task.town()),
                        task.teamId() == null ? null : names.get(task.teamId())))
                .toList();
        String more = page.next() == null
                ? null
                : "/registry/inspections?state=" + state + "&kind=" + kind + "&town=" + town + "&cursor=" + page.next();
        return shell.page(
                Templates.list(
                        rows,
                        more,
                        divisions.towns(),
                        !caller.seesWholeDistrict(),
                        state,
                        kind,
                        town,
                        caller.has(Role.INSPECTOR)
                                ? List.of()
                                : surveys.latest(5).stream()
                                        .map(TaskResource.SurveyView::of)
                                        .toList(),
                        caller.has(Role.DISTRICT)),
                "inspections");
    }

    @GET
    @Path("tasks/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR, Role.INSPECTOR, Role.LIAISON})
    @Operation(hidden = true)
    public TemplateInstance task(@PathParam("id") UUID id) {
        Task task = scope.require(id);
        List<Visit> all = visits.ofTask(id);
        Map<String, String> items = new HashMap<>();
        new TreeSet<>(all.stream()
                        .map(visit -> String.valueOf(visit.form().checklist()))
                        .toList())
                .forEach(version ->
                        checklists.items(version).forEach(item -> items.put(item.code(), item.text(shell.lang()))));
        Map<String, String> placeNames = new HashMap<>();
        all.forEach(visit -> visit.form().origins().forEach(origin -> {
            String place = Objects.requireNonNull(origin.place());
            placeNames.put(place, places.name(place));
        }));
        boolean official = caller.has(Role.TOWN) || caller.has(Role.DISTRICT);
        UUID team = task.teamId();
        return shell.page(
                Templates.task(
                        TaskView.of(task),
                        scope.enterprise(task),
                        townName(task.town()),
                        team == null ? null : teams.find(team).orElse(null),
                        all.stream().map(VisitResource.VisitView::of).toList(),
                        items,
                        placeNames,
                        official ? teams.all() : List.of(),
                        official && task.state().open()),
                official || caller.has(Role.AUDITOR)
                        ? "inspections"
                        : caller.has(Role.ENTERPRISE)
                                ? "my-enterprise"
                                : caller.has(Role.LIAISON) ? "liaison" : "inspection");
    }

    private String townName(String code) {
        return divisions
                .town(code)
                .map(town -> shell.lang().equals("zh") ? town.name() : town.pinyin())
                .orElse(code);
    }
}
