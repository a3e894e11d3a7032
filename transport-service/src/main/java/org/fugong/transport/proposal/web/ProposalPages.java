package org.fugong.transport.proposal.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.divisions.Divisions;
import org.fugong.transport.proposal.application.ProposeCharters;

/** The page of where to open the next charter. */
@Path("/charter-proposals")
@Produces(MediaType.TEXT_HTML)
class ProposalPages {

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(ProposalViews.All all, String language, boolean drafts);
    }

    private final Shell shell;
    private final ProposeCharters proposals;
    private final Divisions names;
    private final Caller caller;

    ProposalPages(Shell shell, ProposeCharters proposals, Divisions names, Caller caller) {
        this.shell = shell;
        this.proposals = proposals;
        this.names = names;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance list() {
        return shell.page(
                Templates.list(
                        ProposalViews.All.of(proposals.counted(), names), shell.lang(), caller.has(Role.DISTRICT)),
                "charter-proposals");
    }
}
