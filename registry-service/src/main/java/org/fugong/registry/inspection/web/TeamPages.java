package org.fugong.registry.inspection.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.division.application.Town;
import org.fugong.registry.inspection.application.Teams;
import org.fugong.registry.inspection.domain.Team;
import org.fugong.registry.officer.application.Officer;
import org.fugong.registry.officer.application.Officers;
import org.fugong.registry.park.application.Park;
import org.fugong.registry.park.application.Parks;

/** Inspection teams on pages at a desk: who they are, and the district's form to add and change them. */
@Path("inspections/teams")
@Produces(MediaType.TEXT_HTML)
class TeamPages {

    private static final int MOST_OFFICERS = 1_000;
    private static final String SECTION = "inspections";

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(List<Row> rows, Map<String, String> placeNames, boolean mayWrite);

        static native TemplateInstance team(
                @Nullable Team team, List<Officer> officers, Collection<Town> towns, List<Park> parks);
    }

    /** A team in the list. */
    record Row(Team team, @Nullable Officer leader, long open) {}

    private final Shell shell;
    private final Caller caller;
    private final Teams teams;
    private final Divisions divisions;
    private final Parks parks;
    private final Officers officers;

    @Inject
    TeamPages(Shell shell, Caller caller, Teams teams, Divisions divisions, Parks parks, Officers officers) {
        this.shell = shell;
        this.caller = caller;
        this.teams = teams;
        this.divisions = divisions;
        this.parks = parks;
        this.officers = officers;
    }

    @GET
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance list() {
        List<Team> all = teams.all();
        Map<UUID, Long> loads = teams.loads();
        Map<String, Officer> leaders = officers.findAll(
                all.stream().flatMap(team -> team.members().stream().limit(1)).toList());
        Map<String, String> placeNames = new HashMap<>();
        divisions
                .towns()
                .forEach(town -> placeNames.put(town.code(), shell.lang().equals("zh") ? town.name() : town.pinyin()));
        parks.list(null).forEach(park -> placeNames.put(park.id().toString(), park.name()));
        return shell.page(
                Templates.list(
                        all.stream()
                                .map(team -> new Row(
                                        team,
                                        team.members().isEmpty()
                                                ? null
                                                : leaders.get(team.members().get(0)),
                                        loads.getOrDefault(team.id(), 0L)))
                                .toList(),
                        placeNames,
                        caller.has(Role.DISTRICT)),
                SECTION);
    }

    @GET
    @Path("new")
    @RolesAllowed(Role.DISTRICT)
    @Operation(hidden = true)
    public TemplateInstance fresh() {
        return form(null);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.DISTRICT)
    @Operation(hidden = true)
    public TemplateInstance change(@PathParam("id") UUID id) {
        return form(teams.find(id).orElseThrow(Problem::notFound));
    }

    /** Who is in another team is not offered: an official is in one, and is taken out there first. */
    private TemplateInstance form(@Nullable Team team) {
        Set<String> taken = new HashSet<>();
        teams.all().stream()
                .filter(other -> team == null || !other.id().equals(team.id()))
                .forEach(other -> taken.addAll(other.members()));
        List<Officer> free = officers.list(null, null, null, MOST_OFFICERS).stream()
                .filter(officer -> !taken.contains(officer.subject()))
                .toList();
        return shell.page(
                Templates.team(
                        team,
                        free,
                        divisions.towns(),
                        parks.list(null).stream().filter(Park::active).toList()),
                SECTION);
    }
}
