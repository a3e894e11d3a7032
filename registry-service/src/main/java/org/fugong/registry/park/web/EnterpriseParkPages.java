package org.fugong.registry.park.web;

import java.util.List;
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
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.park.application.EnterprisePark;
import org.fugong.registry.park.application.EnterpriseParks;
import org.fugong.registry.park.application.Park;
import org.fugong.registry.park.application.Parks;

/** Saying which park an enterprise is in, on a page. */
@Path("/enterprises/{id}/park")
@Produces(MediaType.TEXT_HTML)
class EnterpriseParkPages {

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance choose(EnterpriseFacts e, List<Park> parks, @Nullable UUID chosen, long version);
    }

    private final Shell shell;
    private final Caller caller;
    private final Enterprises enterprises;
    private final Parks parks;
    private final EnterpriseParks enterpriseParks;

    @Inject
    EnterpriseParkPages(
            Shell shell, Caller caller, Enterprises enterprises, Parks parks, EnterpriseParks enterpriseParks) {
        this.shell = shell;
        this.caller = caller;
        this.enterprises = enterprises;
        this.parks = parks;
        this.enterpriseParks = enterpriseParks;
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(hidden = true)
    public TemplateInstance choose(@PathParam("id") UUID id) {
        EnterpriseFacts enterprise = enterprises.facts(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(id, enterprise.town());
        EnterprisePark now = enterpriseParks.get(id);
        return shell.page(
                Templates.choose(enterprise, parks.choice(enterprise.town()), now.parkId(), now.version()),
                caller.has(Role.ENTERPRISE) ? "my-enterprise" : "enterprises");
    }
}
