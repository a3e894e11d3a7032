package org.fugong.transport.journey.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.fugong.chassis.page.OfflineWorker;
import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.CharterSummary;
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.journey.application.ReadJourney;
import org.fugong.transport.journey.application.Tickets;
import org.fugong.transport.journey.domain.Progress;
import org.fugong.transport.roster.application.ReadRoster;
import org.fugong.transport.roster.application.RosterPart;
import org.fugong.transport.web.Sight;
import org.fugong.transport.worker.application.KnownWorkers;

/**
 * The phone page of whoever travels with the charter, and of the employer who fetches its workers. It lies below {@code
 * /ride/}, the scope of a service worker that keeps it with its list; ticks wait in the browser.
 */
@Path("/ride")
@Produces(MediaType.TEXT_HTML)
class RidePages {

    private final Shell shell;
    private final ReadCharters charters;
    private final ReadRoster rosters;
    private final ReadJourney journeys;
    private final Tickets tickets;
    private final TravellerNames names;
    private final KnownWorkers workers;
    private final DatabaseClock clock;
    private final Caller caller;
    private final Sight sight;

    RidePages(
            Shell shell,
            ReadCharters charters,
            ReadRoster rosters,
            ReadJourney journeys,
            Tickets tickets,
            TravellerNames names,
            KnownWorkers workers,
            DatabaseClock clock,
            Caller caller,
            Sight sight) {
        this.shell = shell;
        this.charters = charters;
        this.rosters = rosters;
        this.journeys = journeys;
        this.tickets = tickets;
        this.names = names;
        this.workers = workers;
        this.clock = clock;
        this.caller = caller;
        this.sight = sight;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance ride(String who, UUID charterId, String name, List<String> stages);

        static native TemplateInstance pending(UUID charterId, String name);
    }

    @GET
    @Path("{charterId}")
    @RolesAllowed({Role.DISTRICT, Role.ENTERPRISE})
    @Operation(hidden = true)
    public TemplateInstance ride(@PathParam("charterId") UUID charterId) {
        CharterSummary charter = charters.summary(charterId).orElseThrow(Problem::notFound);
        if (rosters.read(charterId, sight.scope()).isEmpty()) {
            return shell.page(Templates.pending(charterId, charter.name()), "charters");
        }
        return shell.page(Templates.ride(caller.subject(), charterId, charter.name(), stages()), "charters");
    }

    /** Everybody on the roster whom the reader may see, for the phone. */
    @GET
    @Path("{charterId}/list.json")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DISTRICT, Role.ENTERPRISE})
    @Operation(hidden = true)
    public RideList list(@PathParam("charterId") UUID charterId) {
        Scope scope = sight.scope();
        CharterSummary charter = charters.summary(charterId).orElseThrow(Problem::notFound);
        RosterPart roster = rosters.read(charter.id(), scope).orElseThrow(Problem::notFound);
        Map<UUID, Progress> progress =
                journeys.state(charterId, scope).orElseThrow().progress();
        Map<UUID, String> shown =
                names.of(roster.lines().stream().map(RosterPart.Line::workerId).toList());
        Map<UUID, String> enterprises = workers.enterpriseNames(roster.lines().stream()
                .map(RosterPart.Line::enterpriseId)
                .distinct()
                .toList());
        return new RideList(
                clock.now(),
                roster.version(),
                stages(),
                stops(charterId),
                roster.lines().stream()
                        .map(line -> traveller(
                                charterId,
                                line,
                                shown.getOrDefault(line.workerId(), ""),
                                enterprises.getOrDefault(line.enterpriseId(), ""),
                                progress.getOrDefault(line.workerId(), Progress.NONE)))
                        .toList());
    }

    /** The service worker; where it lies decides which pages it keeps. */
    @GET
    @Path("worker.js")
    @Produces("text/javascript")
    @RolesAllowed({Role.DISTRICT, Role.ENTERPRISE})
    @Operation(hidden = true)
    public Response worker() {
        return OfflineWorker.script();
    }

    private RideList.Traveller traveller(
            UUID charterId, RosterPart.Line line, String name, String enterprise, Progress progress) {
        return new RideList.Traveller(
                line.seat(),
                line.workerId(),
                name,
                enterprise,
                tickets.of(charterId, line.workerId()),
                progress.boardedAt().orElse(null),
                progress.arrivedAt().orElse(null),
                progress.handedOverAt().orElse(null));
    }

    /** Where one can board: all stops but the last. */
    private List<RideList.RideStop> stops(UUID charterId) {
        return charters.boardingStops(charterId).stream()
                .map(stop -> new RideList.RideStop(stop.number(), stop.name()))
                .toList();
    }

    private List<String> stages() {
        return caller.has(Role.DISTRICT) ? List.of("BOARDING", "ARRIVAL", "HAND_OVER") : List.of("HAND_OVER");
    }
}
