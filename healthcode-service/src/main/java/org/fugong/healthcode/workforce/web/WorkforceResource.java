package org.fugong.healthcode.workforce.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.workforce.application.DaySummary;
import org.fugong.healthcode.workforce.application.WorkerHealth;
import org.fugong.healthcode.workforce.application.Workforce;
import org.fugong.healthcode.workforce.domain.Show;

/** An employer's view of its own workers: how they are now, and nothing of why. */
@Path("/api/v1/workers")
@RolesAllowed(Role.ENTERPRISE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "workers")
public class WorkforceResource {

    private final Workforce workforce;
    private final Caller caller;

    @Inject
    WorkforceResource(Workforce workforce, Caller caller) {
        this.workforce = workforce;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "One's own workers as they are now; audited",
            description =
                    "Colour without its cause, where the gates saw them today, a fever of today, and the dormitory. Each "
                            + "worker who is listed can see that the employer looked.")
    public Page<WorkerHealth> workers(
            @Parameter(description = "ALL, PRESENT, NOT_SEEN, FEVER, NOT_GREEN or TEMPERATURE_DUE; ALL if left out")
                    @QueryParam("show")
                    @Nullable String show,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        List<WorkerHealth> found =
                workforce.page(caller.requireOwnEnterprise(), show(show), Cursor.id(cursor), most, caller.subject());
        return Page.of(found, most, worker -> Cursor.encode(worker.workerId().toString()));
    }

    @GET
    @Path("/summary")
    @Operation(
            summary = "A day of one's own workers in numbers",
            description = "Of today, with colours, or of one of the 60 days before. It names nobody.")
    public DaySummary summary(
            @Parameter(description = "Local day, such as 2020-02-20; today if left out") @QueryParam("day") @Nullable String day) {
        return workforce.summary(caller.requireOwnEnterprise(), day(day));
    }

    static Show show(@Nullable String asked) {
        try {
            return asked == null || asked.isBlank() ? Show.ALL : Show.valueOf(asked.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(
                    "show", "unknown", "ALL, PRESENT, NOT_SEEN, FEVER, NOT_GREEN, LENT or TEMPERATURE_DUE.");
        }
    }

    private static @Nullable LocalDate day(@Nullable String asked) {
        try {
            return asked == null || asked.isBlank() ? null : LocalDate.parse(asked);
        } catch (DateTimeException e) {
            throw Problem.invalid("day", "malformed", "A day such as 2020-02-20.");
        }
    }
}
