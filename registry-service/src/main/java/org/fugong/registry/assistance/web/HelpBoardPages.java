package org.fugong.registry.assistance.web;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.assistance.application.Assistance;
import org.fugong.registry.assistance.application.HelpLoad;
import org.fugong.registry.assistance.application.HelpStore;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.division.application.Town;
import org.fugong.registry.park.application.Park;
import org.fugong.registry.park.application.Parks;

/** The officials' board of requests, and the parks of their towns. */
@Path("/help")
@Produces(MediaType.TEXT_HTML)
class HelpBoardPages {

    private static final int ROWS = 50;
    private static final int WHOLE_BAR = 90;

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance board(
                List<LoadRow> loads,
                int total,
                int late,
                int escalated,
                List<HelpRow> rows,
                Collection<Town> towns,
                boolean oneTown,
                String town);

        static native TemplateInstance parks(
                List<Park> parks, Collection<Town> towns, boolean oneTown, String town, UUID newId, boolean mayWrite);
    }

    /**
     * What a department has, as a bar.
     *
     * @param most total of the department that has the most, which is the whole bar
     */
    public record LoadRow(HelpLoad load, String name, int most) {

        /** Length of the part younger than a day, in percent. */
        public int freshPercent() {
            return load.fresh() * WHOLE_BAR / most;
        }

        /** Length of the part of one to three days, in percent. */
        public int daysPercent() {
            return load.days() * WHOLE_BAR / most;
        }

        /** Length of the part of more than three days, in percent. */
        public int oldPercent() {
            return load.old() * WHOLE_BAR / most;
        }
    }

    private final Shell shell;
    private final Caller caller;
    private final HelpScope scope;
    private final HelpRows rows;
    private final Assistance assistance;
    private final Parks parks;
    private final Divisions divisions;

    @Inject
    HelpBoardPages(
            Shell shell,
            Caller caller,
            HelpScope scope,
            HelpRows rows,
            Assistance assistance,
            Parks parks,
            Divisions divisions) {
        this.shell = shell;
        this.caller = caller;
        this.scope = scope;
        this.rows = rows;
        this.assistance = assistance;
        this.parks = parks;
        this.divisions = divisions;
    }

    @GET
    @Path("board")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance board(@QueryParam("town") @DefaultValue("") String asked) {
        HelpStore.Query escalated = scope.query(HelpScope.UNANSWERED, false, true, null, null, asked, null);
        List<HelpLoad> loads = assistance.loads(escalated.town());
        int most = loads.stream().mapToInt(HelpLoad::total).max().orElse(1);
        return shell.page(
                Templates.board(
                        loads.stream()
                                .map(load -> new LoadRow(load, rows.department(load.department()), most))
                                .toList(),
                        loads.stream().mapToInt(HelpLoad::total).sum(),
                        loads.stream().mapToInt(HelpLoad::late).sum(),
                        loads.stream().mapToInt(HelpLoad::escalated).sum(),
                        rows.rows(assistance.list(escalated, ROWS)),
                        divisions.towns(),
                        !caller.seesWholeDistrict(),
                        asked),
                "help-board");
    }

    @GET
    @Path("parks")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance parks(@QueryParam("town") @DefaultValue("") String asked) {
        String first = caller.seesWholeDistrict()
                ? divisions.towns().iterator().next().code()
                : caller.town().orElseThrow(Problem::notFound);
        String town = asked.isBlank() ? first : asked;
        caller.requireTown(town);
        return shell.page(
                Templates.parks(
                        parks.list(town),
                        divisions.towns(),
                        !caller.seesWholeDistrict(),
                        town,
                        UUID.randomUUID(),
                        scope.official()),
                "parks");
    }
}
