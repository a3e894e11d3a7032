package org.fugong.transport.bus.web;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;

/** The coordinator's list of buses that are asked for. */
@Path("/bus-requests")
@Produces(MediaType.TEXT_HTML)
class BusPages {

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(List<BusRequestView> rows);

        static native TemplateInstance order(BusRequestView row);
    }

    private final Shell shell;
    private final BusResource requests;

    BusPages(Shell shell, BusResource requests) {
        this.shell = shell;
        this.requests = requests;
    }

    @GET
    @RolesAllowed(Role.DISTRICT)
    @Operation(hidden = true)
    public TemplateInstance list() {
        return shell.page(Templates.list(requests.views()), "bus-requests");
    }

    /** The order with its times, for whoever does not want the usual ones. */
    @GET
    @Path("{agreementId}")
    @RolesAllowed(Role.DISTRICT)
    @Operation(hidden = true)
    public TemplateInstance order(@PathParam("agreementId") UUID agreementId) {
        return shell.page(Templates.order(requests.view(agreementId).orElseThrow(Problem::notFound)), "bus-requests");
    }
}
