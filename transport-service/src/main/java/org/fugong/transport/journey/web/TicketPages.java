package org.fugong.transport.journey.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
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
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.CharterSummary;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.journey.application.Tickets;
import org.fugong.transport.roster.application.ReadRoster;
import org.fugong.transport.roster.application.RosterPart;
import org.fugong.transport.web.Sight;
import org.fugong.transport.worker.application.KnownWorkers;

/** Tickets of one's own travellers, to show at boarding, arrival and hand-over: to print, or to pass on as links. */
@Path("/charters/{charterId}/tickets")
@Produces(MediaType.TEXT_HTML)
class TicketPages {

    private static final int A_PAGE = 24;

    private final Shell shell;
    private final ReadCharters charters;
    private final ReadRoster rosters;
    private final Tickets tickets;
    private final TravellerNames names;
    private final KnownWorkers workers;
    private final Sight sight;

    TicketPages(
            Shell shell,
            ReadCharters charters,
            ReadRoster rosters,
            Tickets tickets,
            TravellerNames names,
            KnownWorkers workers,
            Sight sight) {
        this.shell = shell;
        this.charters = charters;
        this.rosters = rosters;
        this.tickets = tickets;
        this.names = names;
        this.workers = workers;
        this.sight = sight;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance tickets(
                String path, String name, Instant departureAt, List<Ticket> tickets, @Nullable String more);
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.DISTRICT})
    @Operation(hidden = true)
    public TemplateInstance tickets(
            @PathParam("charterId") UUID charterId, @QueryParam("after") @DefaultValue("0") int after) {
        CharterSummary charter = charters.summary(charterId).orElseThrow(Problem::notFound);
        List<RosterPart.Line> lines =
                rosters.read(charterId, sight.scope()).map(RosterPart::lines).orElse(List.of()).stream()
                        .filter(line -> line.seat() > after)
                        .limit(A_PAGE + 1L)
                        .toList();
        List<RosterPart.Line> some = lines.stream().limit(A_PAGE).toList();
        Map<UUID, String> shown =
                names.of(some.stream().map(RosterPart.Line::workerId).toList());
        Map<UUID, String> enterprises = workers.enterpriseNames(
                some.stream().map(RosterPart.Line::enterpriseId).distinct().toList());
        String path = "/transport/charters/" + charterId;
        return shell.page(
                Templates.tickets(
                        path,
                        charter.name(),
                        charter.departureAt(),
                        some.stream()
                                .map(line -> Ticket.of(
                                        line.seat(),
                                        shown.getOrDefault(line.workerId(), ""),
                                        enterprises.getOrDefault(line.enterpriseId(), ""),
                                        charterId,
                                        tickets.of(charterId, line.workerId())))
                                .toList(),
                        lines.size() > A_PAGE
                                ? path + "/tickets?after="
                                        + some.get(A_PAGE - 1).seat()
                                : null),
                "charters");
    }
}
