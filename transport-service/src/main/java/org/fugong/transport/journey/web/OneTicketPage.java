package org.fugong.transport.journey.web;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.CharterSummary;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.journey.application.Tickets;
import org.fugong.transport.roster.application.RosterPart;

/** One ticket by its own link, for a traveller's phone. It needs no log-in, since its code is all that it tells. */
@Path("/tickets/{charterId}/{code}")
@Produces(MediaType.TEXT_HTML)
class OneTicketPage {

    private final Shell shell;
    private final ReadCharters charters;
    private final Tickets tickets;

    OneTicketPage(Shell shell, ReadCharters charters, Tickets tickets) {
        this.shell = shell;
        this.charters = charters;
        this.tickets = tickets;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance ticket(String name, Instant departureAt, Ticket ticket);
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance ticket(@PathParam("charterId") UUID charterId, @PathParam("code") String code) {
        CharterSummary charter = charters.summary(charterId).orElseThrow(Problem::notFound);
        RosterPart.Line line = tickets.find(charterId, code).orElseThrow(Problem::notFound);
        return shell.page(
                Templates.ticket(
                        charter.name(), charter.departureAt(), Ticket.of(line.seat(), "", "", charterId, code)),
                "charters");
    }
}
