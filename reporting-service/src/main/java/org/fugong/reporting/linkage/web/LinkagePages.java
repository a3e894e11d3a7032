package org.fugong.reporting.linkage.web;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.reporting.dashboard.application.Town;
import org.fugong.reporting.dashboard.application.Towns;
import org.fugong.reporting.linkage.application.LinkageFigures;
import org.fugong.reporting.linkage.application.Linkages;
import org.fugong.reporting.linkage.application.LinkedEnterprise;
import org.fugong.reporting.resumption.application.EnterpriseStatus;
import org.fugong.reporting.sight.application.Sight;

/** The linkage on pages: of the district or a town with its enterprises, and of one enterprise. */
@Path("/linkage")
@Produces(MediaType.TEXT_HTML)
public class LinkagePages {
    private static final int ROWS = 50;

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance linkage(
                LinkageFigures figures,
                List<Bar> bars,
                List<Town> towns,
                boolean oneTown,
                @Nullable String town,
                List<LinkedEnterprise> rows,
                @Nullable String next);

        static native TemplateInstance enterprise(
                EnterpriseStatus enterprise,
                LinkageFigures figures,
                List<Bar> bars,
                boolean official,
                @Nullable String up);
    }

    private final Linkages linkages;
    private final Rolls rolls;
    private final Sight sight;
    private final Towns towns;
    private final Caller caller;
    private final Shell shell;

    LinkagePages(Linkages linkages, Rolls rolls, Sight sight, Towns towns, Caller caller, Shell shell) {
        this.linkages = linkages;
        this.rolls = rolls;
        this.sight = sight;
        this.towns = towns;
        this.caller = caller;
        this.shell = shell;
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance linkage(
            @QueryParam("town") @Nullable String asked, @QueryParam("cursor") @Nullable String cursor) {
        if (!official()) {
            return enterprise(caller.enterpriseId().orElseThrow(Problem::notFound));
        }
        String town = sight.town(asked);
        LinkageFigures figures = linkages.figures(town);
        Page<LinkedEnterprise> page = rolls.page(town, cursor, ROWS);
        String next = page.next();
        return shell.page(
                Templates.linkage(
                        figures,
                        Bar.of(figures),
                        towns.all(),
                        !caller.seesWholeDistrict(),
                        town,
                        page.items(),
                        next == null
                                ? null
                                : "/reporting/linkage?town=" + (town == null ? "" : town) + "&cursor=" + next),
                "linkage");
    }

    @GET
    @Path("enterprises/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance enterprise(@PathParam("id") UUID id) {
        EnterpriseStatus enterprise = sight.enterprise(id);
        LinkageFigures figures = linkages.enterprise(id);
        return shell.page(
                Templates.enterprise(
                        enterprise, figures, Bar.of(figures), official(), official() ? "/reporting/linkage" : null),
                "linkage");
    }

    private boolean official() {
        return caller.has(Role.TOWN) || caller.seesWholeDistrict();
    }
}
