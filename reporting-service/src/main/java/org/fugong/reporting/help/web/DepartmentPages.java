package org.fugong.reporting.help.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.fugong.reporting.dashboard.application.Towns;
import org.fugong.reporting.help.application.Departments;
import org.fugong.reporting.help.application.Departments.HelpByDepartment;
import org.fugong.reporting.help.application.SchemeHelp;
import org.fugong.reporting.sight.application.Sight;

/** Requests for help by department, on a page. */
@Path("/help/departments")
@Produces(MediaType.TEXT_HTML)
public class DepartmentPages {
    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance departments(
                HelpByDepartment help, SchemeHelp schemes, Towns towns, boolean oneTown, @Nullable String town);
    }

    private final Departments departments;
    private final Sight sight;
    private final Towns towns;
    private final Caller caller;
    private final Shell shell;

    DepartmentPages(Departments departments, Sight sight, Towns towns, Caller caller, Shell shell) {
        this.departments = departments;
        this.sight = sight;
        this.towns = towns;
        this.caller = caller;
        this.shell = shell;
    }

    @GET
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance departments(@QueryParam("town") @Nullable String asked) {
        String town = sight.town(asked);
        HelpByDepartment help = departments.help(town);
        return shell.page(
                Templates.departments(
                        help, departments.schemes(town).schemes(), towns, !caller.seesWholeDistrict(), town),
                "measures");
    }
}
