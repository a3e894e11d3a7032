package org.fugong.reporting.drill.web;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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
import org.fugong.chassis.web.Problem;
import org.fugong.divisions.Divisions;
import org.fugong.reporting.dashboard.application.Towns;
import org.fugong.reporting.drill.application.Basis;
import org.fugong.reporting.drill.application.DrillDown;
import org.fugong.reporting.drill.application.Fact;
import org.fugong.reporting.drill.application.FactEvent;
import org.fugong.reporting.drill.application.PersonFactsView;
import org.fugong.reporting.drill.application.PersonRow;
import org.fugong.reporting.drill.application.TravellerRow;
import org.fugong.reporting.funnel.application.People;
import org.fugong.reporting.funnel.application.PersonView;
import org.fugong.reporting.measure.application.Measure;
import org.fugong.reporting.sight.application.Sight;

/** From a figure to its enterprises, to their people, to a person's facts, each with its way back. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class DrillPages {
    private static final int ROWS = 50;

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance enterprises(
                Measure measure,
                boolean people,
                boolean amounts,
                boolean missing,
                boolean hasMissing,
                Basis basis,
                Towns towns,
                boolean oneTown,
                @Nullable String town,
                List<EnterpriseRow> rows,
                @Nullable String next);

        static native TemplateInstance persons(
                Measure measure,
                Basis basis,
                long total,
                @Nullable String town,
                @Nullable UUID enterprise,
                @Nullable String enterpriseName,
                boolean official,
                Divisions divisions,
                List<PersonRow> rows,
                @Nullable String next);

        static native TemplateInstance travellers(
                Measure measure,
                Basis basis,
                long total,
                Towns towns,
                boolean district,
                @Nullable String town,
                @Nullable String enterpriseName,
                boolean official,
                List<TravellerRow> rows,
                @Nullable String next);

        static native TemplateInstance person(
                PersonRow person, List<FactRow> facts, String back, boolean official, boolean mayReveal);

        static native TemplateInstance event(
                PersonRow person, FactRow fact, @Nullable FactEvent event, String said, String back);
    }

    private final DrillDown drillDown;
    private final Lists lists;
    private final Sight sight;
    private final Towns towns;
    private final Divisions divisions;
    private final Caller caller;
    private final Shell shell;

    DrillPages(
            DrillDown drillDown,
            Lists lists,
            Sight sight,
            Towns towns,
            Divisions divisions,
            Caller caller,
            Shell shell) {
        this.drillDown = drillDown;
        this.lists = lists;
        this.sight = sight;
        this.towns = towns;
        this.divisions = divisions;
        this.caller = caller;
        this.shell = shell;
    }

    @GET
    @Path("measures/{key}/enterprises")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance enterprises(
            @PathParam("key") String key,
            @QueryParam("town") @Nullable String asked,
            @QueryParam("missing") @DefaultValue("false") boolean missing,
            @QueryParam("cursor") @Nullable String cursor) {
        Measure measure = drillDown
                .measure(key)
                .filter(m -> drillDown.hasEnterprises(key))
                .orElseThrow(Problem::notFound);
        String town = sight.town(asked);
        Lists.EnterprisePage found = lists.enterprises(measure, missing, town, cursor, ROWS);
        String next = found.page().next();
        return shell.page(
                Templates.enterprises(
                        measure,
                        drillDown.hasPeople(key),
                        drillDown.hasAmounts(key),
                        missing,
                        drillDown.hasMissing(key),
                        found.basis(),
                        towns,
                        !caller.seesWholeDistrict(),
                        town,
                        found.page().items(),
                        next == null
                                ? null
                                : "/reporting/measures/" + key + "/enterprises?town=" + text(town)
                                        + (missing ? "&missing=true" : "") + "&cursor=" + next),
                "measures");
    }

    @GET
    @Path("measures/{key}/persons")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance persons(
            @PathParam("key") String key,
            @QueryParam("town") @Nullable String town,
            @QueryParam("enterprise") @Nullable UUID enterprise,
            @QueryParam("cursor") @Nullable String cursor) {
        Measure measure =
                drillDown.measure(key).filter(m -> drillDown.hasPeople(key)).orElseThrow(Problem::notFound);
        People.Scope scope = sight.people(town, enterprise);
        Lists.PersonPage found = lists.people(measure, scope, cursor, ROWS);
        String next = found.page().next();
        UUID of = scope.enterpriseId();
        return shell.page(
                Templates.persons(
                        measure,
                        found.basis(),
                        found.total(),
                        scope.town(),
                        of,
                        of == null ? null : sight.enterprise(of).name(),
                        !scope.ownOnly(),
                        divisions,
                        found.page().items(),
                        next == null
                                ? null
                                : "/reporting/measures/" + key + "/persons?town=" + text(town)
                                        + (of == null ? "" : "&enterprise=" + of) + "&cursor=" + next),
                "measures");
    }

    @GET
    @Path("measures/{key}/travellers")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance travellers(
            @PathParam("key") String key,
            @QueryParam("town") @Nullable String town,
            @QueryParam("cursor") @Nullable String cursor) {
        Measure measure =
                drillDown.measure(key).filter(m -> drillDown.hasTravellers(key)).orElseThrow(Problem::notFound);
        People.Scope scope = sight.people(town, null);
        Lists.TravellerPage found = lists.travellers(measure, scope, cursor, ROWS);
        String next = found.page().next();
        UUID of = scope.enterpriseId();
        return shell.page(
                Templates.travellers(
                        measure,
                        found.basis(),
                        found.total(),
                        towns,
                        caller.seesWholeDistrict(),
                        scope.town(),
                        of == null ? null : sight.enterprise(of).name(),
                        !scope.ownOnly(),
                        found.page().items(),
                        next == null
                                ? null
                                : "/reporting/measures/" + key + "/travellers?town=" + text(scope.town()) + "&cursor="
                                        + next),
                "measures");
    }

    @GET
    @Path("persons/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance person(@PathParam("id") UUID id, @QueryParam("measure") @Nullable String key) {
        PersonView person = drillDown.person(id).orElseThrow(Problem::notFound);
        sight.require(person);
        String measure = key != null && drillDown.hasPeople(key) ? key : "enrolled";
        PersonFactsView view = drillDown.facts(person, sight.causes());
        UUID employer = person.employerId();
        String back = "/reporting/measures/" + measure + "/persons"
                + (employer == null || !caller.seesWholeDistrict() ? "" : "?enterprise=" + employer);
        return shell.page(
                Templates.person(
                        view.person(),
                        view.facts().stream().map(FactRow::of).toList(),
                        back,
                        sight.causes(),
                        caller.has(Role.ENTERPRISE) || caller.has(Role.TOWN) || caller.has(Role.DISTRICT)),
                "measures");
    }

    @GET
    @Path("persons/{id}/facts/{key}")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance event(@PathParam("id") UUID id, @PathParam("key") String key) {
        PersonView person = drillDown.person(id).orElseThrow(Problem::notFound);
        sight.require(person);
        Fact fact = drillDown.fact(person, key).orElseThrow(Problem::notFound);
        FactEvent event = drillDown.event(person, key).orElse(null);
        return shell.page(
                Templates.event(
                        drillDown.facts(person, sight.causes()).person(),
                        FactRow.of(fact),
                        event,
                        event == null ? "" : event.data().toPrettyString(),
                        "/reporting/persons/" + person.id()),
                "measures");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
