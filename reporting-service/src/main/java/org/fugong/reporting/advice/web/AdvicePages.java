package org.fugong.reporting.advice.web;

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
import org.fugong.reporting.advice.application.AdviceOutcome;
import org.fugong.reporting.advice.application.Advising;
import org.fugong.reporting.county.application.Counties;
import org.fugong.reporting.sight.application.Sight;

/** Advice on pages: for the enterprise on its phone, and for officials with what came of it. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class AdvicePages {
    private static final int ROWS = 50;

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance advice(AdviceResource.AdviceView view, boolean official);

        static native TemplateInstance outcomes(List<AdviceOutcome> rows, Counties counties, @Nullable String next);
    }

    private final Advising advising;
    private final Outcomes outcomes;
    private final Sight sight;
    private final Counties counties;
    private final Caller caller;
    private final Shell shell;

    AdvicePages(Advising advising, Outcomes outcomes, Sight sight, Counties counties, Caller caller, Shell shell) {
        this.advising = advising;
        this.outcomes = outcomes;
        this.sight = sight;
        this.counties = counties;
        this.caller = caller;
        this.shell = shell;
    }

    @GET
    @Path("enterprises/{id}/advice")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance advice(@PathParam("id") UUID id) {
        AdviceResource.AdviceView view = AdviceResource.AdviceView.of(advising.advise(sight.enterprise(id)), counties);
        return shell.page(Templates.advice(view, official()), "advice");
    }

    @GET
    @Path("advice")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance outcomes(@QueryParam("cursor") @Nullable String cursor) {
        if (!official()) {
            return advice(caller.enterpriseId().orElseThrow(Problem::notFound));
        }
        Page<AdviceOutcome> page = outcomes.page(sight.town(null), cursor, ROWS);
        String next = page.next();
        return shell.page(
                Templates.outcomes(page.items(), counties, next == null ? null : "/reporting/advice?cursor=" + next),
                "advice");
    }

    private boolean official() {
        return caller.has(Role.TOWN) || caller.seesWholeDistrict();
    }
}
