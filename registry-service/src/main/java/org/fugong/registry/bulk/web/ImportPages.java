package org.fugong.registry.bulk.web;

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

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;

/** Imports on pages: where to send a file, and what comes of it. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class ImportPages {

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance send();

        static native TemplateInstance sendOwn(EnterpriseFacts e);

        static native TemplateInstance job(JobView j, boolean moving, long percent, String back);
    }

    private final Shell shell;
    private final Caller caller;
    private final Enterprises enterprises;
    private final JobScope scope;

    @Inject
    ImportPages(Shell shell, Caller caller, Enterprises enterprises, JobScope scope) {
        this.shell = shell;
        this.caller = caller;
        this.enterprises = enterprises;
        this.scope = scope;
    }

    @GET
    @Path("imports")
    @RolesAllowed({Role.ENTERPRISE, Role.DISTRICT})
    @Operation(hidden = true)
    public TemplateInstance send() {
        if (caller.has(Role.DISTRICT)) {
            return shell.page(Templates.send(), "imports");
        }
        EnterpriseFacts own = caller.enterpriseId().flatMap(enterprises::facts).orElseThrow(Problem::notFound);
        return shell.page(Templates.sendOwn(own), "imports");
    }

    @GET
    @Path("enterprises/{id}/workers/import")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(hidden = true)
    public TemplateInstance sendOwn(@PathParam("id") UUID enterpriseId) {
        EnterpriseFacts facts = enterprises.facts(enterpriseId).orElseThrow(Problem::notFound);
        caller.requireEnterprise(enterpriseId, facts.town());
        return shell.page(Templates.sendOwn(facts), caller.has(Role.ENTERPRISE) ? "imports" : "enterprises");
    }

    @GET
    @Path("imports/{jobId}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance job(@PathParam("jobId") UUID jobId) {
        JobView job = JobView.of(scope.require(jobId));
        boolean moving = job.finishedAt() == null;
        long percent = job.rows() == 0 ? 0 : job.done() * 100 / job.rows();
        String back = job.enterpriseId() == null
                ? "/registry/imports"
                : "/registry/enterprises/" + job.enterpriseId() + "/workers/import";
        return shell.page(Templates.job(job, moving, percent, back), "imports");
    }
}
