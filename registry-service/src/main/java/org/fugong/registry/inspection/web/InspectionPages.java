package org.fugong.registry.inspection.web;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.OfflineWorker;
import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.inspection.application.Checklists;
import org.fugong.registry.inspection.application.Places;
import org.fugong.registry.inspection.application.Routes;
import org.fugong.registry.inspection.application.Teams;
import org.fugong.registry.inspection.application.VisitStore.Visit;
import org.fugong.registry.inspection.application.Visits;
import org.fugong.registry.inspection.domain.Task;
import org.fugong.registry.inspection.domain.Team;
import org.fugong.registry.inspection.domain.VisitForm.Finding;

/**
 * The inspector's pages on a phone. They lie below {@code /inspection/}, the scope of a service worker that keeps them, so
 * that the day's list and its forms open without net; what is sent waits in the browser.
 */
@Path("inspection")
@Produces(MediaType.TEXT_HTML)
class InspectionPages {

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance today(
                String who, @Nullable Team team, List<Stop> stops, java.time.LocalDate day, String places);

        static native TemplateInstance visit(
                String who,
                TaskView task,
                EnterpriseFacts e,
                String townName,
                String checklist,
                List<Checklists.Item> items,
                boolean mayVisit,
                Map<String, Finding> before);
    }

    /**
     * A stop on the page.
     *
     * @param geo link that a phone's map opens; null if nobody has said where it is
     */
    record Stop(TaskView task, String name, String townName, @Nullable String park, @Nullable String geo) {}

    private final Shell shell;
    private final Caller caller;
    private final Routes routes;
    private final Visits visits;
    private final Teams teams;
    private final Checklists checklists;
    private final Places places;
    private final Divisions divisions;
    private final InspectionScope scope;

    @Inject
    InspectionPages(
            Shell shell,
            Caller caller,
            Routes routes,
            Visits visits,
            Teams teams,
            Checklists checklists,
            Places places,
            Divisions divisions,
            InspectionScope scope) {
        this.shell = shell;
        this.caller = caller;
        this.routes = routes;
        this.visits = visits;
        this.teams = teams;
        this.checklists = checklists;
        this.places = places;
        this.divisions = divisions;
        this.scope = scope;
    }

    @GET
    @RolesAllowed(Role.INSPECTOR)
    @Operation(hidden = true)
    public Response home() {
        return Response.seeOther(URI.create("/inspection/today")).build();
    }

    @GET
    @Path("today")
    @RolesAllowed(Role.INSPECTOR)
    @Operation(hidden = true)
    public TemplateInstance today() {
        Team team = teams.of(caller.subject()).orElse(null);
        List<Stop> stops = routes.today(caller.subject()).stream()
                .map(visit -> new Stop(
                        TaskView.of(visit.task()),
                        visit.stop().name(),
                        townName(visit.stop().town()),
                        visit.stop().park(),
                        visit.stop().latitude() == null
                                ? null
                                : "geo:" + visit.stop().latitude() + ","
                                        + visit.stop().longitude()))
                .toList();
        return shell.page(
                Templates.today(
                        caller.subject(), team, stops, routes.today(), shell.base() + "/inspection/places.json"),
                "inspection");
    }

    @GET
    @Path("tasks/{id}")
    @RolesAllowed(Role.INSPECTOR)
    @Operation(hidden = true)
    public TemplateInstance visit(@PathParam("id") UUID id) {
        Task task = scope.requireAsInspector(id);
        EnterpriseFacts enterprise = scope.enterprise(task);
        // What was found the last time is what the follow-up looks at first.
        List<Visit> earlier = visits.ofTask(id);
        Map<String, Finding> before = new HashMap<>();
        if (!earlier.isEmpty()) {
            earlier.get(0).form().toMend().forEach(one -> before.put(Objects.requireNonNull(one.item()), one));
        }
        return shell.page(
                Templates.visit(
                        caller.subject(),
                        TaskView.of(task),
                        enterprise,
                        townName(task.town()),
                        checklists.current(),
                        checklists.items(checklists.current()),
                        task.state().open(),
                        before),
                "inspection");
    }

    /** Provinces, cities and counties for the form; public facts, but only inspectors need them here. */
    @GET
    @Path("places.json")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.INSPECTOR)
    @Operation(hidden = true)
    public List<Places.Node> places() {
        return places.tree();
    }

    /** The service worker; where it lies decides which pages it keeps. */
    @GET
    @Path("worker.js")
    @Produces("text/javascript")
    @RolesAllowed(Role.INSPECTOR)
    @Operation(hidden = true)
    public Response worker() {
        return OfflineWorker.script();
    }

    private String townName(String code) {
        return divisions
                .town(code)
                .map(town -> shell.lang().equals("zh") ? town.name() : town.pinyin())
                .orElse(code);
    }
}
