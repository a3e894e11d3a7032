package org.fugong.transport.journey.web;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.CharterSummary;
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.journey.application.ReadJourney;
import org.fugong.transport.journey.domain.Reconciliation;
import org.fugong.transport.roster.application.ReadRoster;
import org.fugong.transport.roster.application.RosterPart;
import org.fugong.transport.web.Sight;
import org.fugong.transport.worker.application.KnownWorkers;

/** The page of a roster: who travels, who boarded, who arrived, who is missing. */
@Path("/charters/{charterId}/roster")
@Produces(MediaType.TEXT_HTML)
class RosterPages {

    private final Shell shell;
    private final ReadRoster rosters;
    private final ReadJourney journeys;
    private final ReadCharters charters;
    private final KnownWorkers workers;
    private final DatabaseClock clock;
    private final Caller caller;
    private final Sight sight;

    RosterPages(
            Shell shell,
            ReadRoster rosters,
            ReadJourney journeys,
            ReadCharters charters,
            KnownWorkers workers,
            DatabaseClock clock,
            Caller caller,
            Sight sight) {
        this.shell = shell;
        this.rosters = rosters;
        this.journeys = journeys;
        this.charters = charters;
        this.workers = workers;
        this.clock = clock;
        this.caller = caller;
        this.sight = sight;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance roster(Head charter, Frozen roster, List<TravellerRow> rows);

        static native TemplateInstance pending(Head charter);
    }

    /**
     * What the page tells of the charter.
     *
     * @param boards whether the reader may record boardings now
     * @param arrives whether the reader may record arrivals now
     */
    public record Head(
            String path,
            String api,
            String name,
            Instant deadline,
            Instant asOf,
            boolean open,
            boolean boards,
            boolean arrives) {}

    /** What the page tells of the roster. */
    public record Frozen(
            int version,
            String checksum,
            Instant frozenAt,
            int size,
            int boarded,
            int arrived,
            int missing,
            int unboarded) {}

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance roster(@PathParam("charterId") UUID charterId) {
        Scope scope = sight.scope();
        Head head = head(charters.summary(charterId).orElseThrow(Problem::notFound));
        Optional<RosterPart> found = rosters.read(charterId, scope);
        Optional<Reconciliation> compared = journeys.reconciliation(charterId, scope);
        if (found.isEmpty() || compared.isEmpty()) {
            return shell.page(Templates.pending(head), "charters");
        }
        RosterPart part = found.get();
        Reconciliation r = compared.get();
        Set<UUID> missing = new HashSet<>(r.missing());
        ReadJourney.Times times = journeys.times(charterId);
        Map<UUID, String> names = workers.enterpriseNames(part.lines().stream()
                .map(RosterPart.Line::enterpriseId)
                .distinct()
                .toList());
        return shell.page(
                Templates.roster(
                        head,
                        new Frozen(
                                part.version(),
                                part.checksum(),
                                part.frozenAt(),
                                r.roster(),
                                r.boarded(),
                                r.arrived(),
                                missing.size(),
                                r.arrivedUnboarded().size()),
                        part.lines().stream()
                                .map(line -> TravellerRow.of(line, names, times, missing.contains(line.workerId())))
                                .toList()),
                "charters");
    }

    private Head head(CharterSummary charter) {
        Instant asOf = clock.now();
        boolean official = caller.has(Role.DISTRICT);
        return new Head(
                "/transport/charters/" + charter.id(),
                "/transport/api/v1/charters/" + charter.id(),
                charter.name(),
                charter.deadline(),
                asOf,
                charter.state().equals("ANNOUNCED") && asOf.isBefore(charter.deadline()),
                official && (charter.state().equals("CLOSED") || charter.state().equals("TRAVELLING")),
                official
                        && (charter.state().equals("TRAVELLING")
                                || charter.state().equals("ARRIVED")));
    }
}
