package org.fugong.transport.charter.web;

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
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.charter.application.ReadCharters;

/** Where the coordinator puts a group forward whose people may belong to several enterprises, such as a couple. */
@Path("/charters/{charterId}/nominate/group")
@Produces(MediaType.TEXT_HTML)
class GroupPages {

    /** A couple; a button makes further lines. */
    private static final List<Integer> LINES = List.of(0, 1);

    private final Shell shell;
    private final ReadCharters charters;
    private final DatabaseClock clock;

    GroupPages(Shell shell, ReadCharters charters, DatabaseClock clock) {
        this.shell = shell;
        this.charters = charters;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance group(
                CharterRow charter, List<Integer> lines, List<ReadCharters.BoardingStop> stops);
    }

    @GET
    @RolesAllowed(Role.DISTRICT)
    @Operation(hidden = true)
    public TemplateInstance group(@PathParam("charterId") UUID charterId) {
        CharterRow charter = CharterRow.of(charters.find(charterId).orElseThrow(Problem::notFound), clock.now());
        return shell.page(Templates.group(charter, LINES, charters.boardingStops(charterId)), "charters");
    }
}
