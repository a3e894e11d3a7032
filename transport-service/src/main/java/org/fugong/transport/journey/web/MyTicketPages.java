package org.fugong.transport.journey.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Formats;
import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.transport.charter.application.ReadOwnCharters;
import org.fugong.transport.charter.application.ReadOwnCharters.Trip;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.journey.application.Tickets;
import org.fugong.transport.roster.application.ReadRoster;
import org.fugong.transport.roster.application.RosterPart;

/** A worker's own page: which charter fetches them, where they stand, what is still asked, and the ticket once there is one. */
@Path("/my-tickets")
@Produces(MediaType.TEXT_HTML)
class MyTicketPages {

    private static final List<String> KINDS = List.of("TICKET", "VILLAGE_EXIT", "ORIGIN_BUREAU", "HEALTH_CODE");

    private final Shell shell;
    private final ReadOwnCharters own;
    private final ReadRoster rosters;
    private final Tickets tickets;
    private final Caller caller;

    MyTicketPages(Shell shell, ReadOwnCharters own, ReadRoster rosters, Tickets tickets, Caller caller) {
        this.shell = shell;
        this.own = own;
        this.rosters = rosters;
        this.tickets = tickets;
        this.caller = caller;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance mine(boolean bound, List<Mine> now, List<Mine> before);
    }

    /**
     * One charter of the worker.
     *
     * @param place the seat as a passenger looks for it, on the roster
     * @param keptUntil in the district's zone, within a sentence
     * @param deadline in the district's zone, within a sentence
     */
    public record Mine(
            Trip trip,
            List<Asked> asked,
            String keptUntil,
            String deadline,
            @Nullable String place,
            @Nullable Ticket ticket) {

        /** The shape that tells the status. */
        public String badge() {
            return switch (trip.status()) {
                case "SEATED", "TRAVELS", "TRAVELLED" -> "ok";
                case "WAITING" -> "wait";
                case "REFUSED", "CANCELLED" -> "stop";
                default -> "off";
            };
        }

        /** Whether it is still ahead. */
        public boolean ahead() {
            return switch (trip.status()) {
                case "SEATED", "WAITING", "TRAVELS" -> true;
                default -> false;
            };
        }
    }

    /** One thing that is asked for the worker, and how it stands. */
    public record Asked(String kind, String state) {

        /** The shape that tells the state. */
        public String badge() {
            return switch (state) {
                case "GRANTED" -> "ok";
                case "REFUSED" -> "stop";
                case "OPEN" -> "wait";
                default -> "off";
            };
        }
    }

    @GET
    @RolesAllowed(Role.WORKER)
    @Operation(hidden = true)
    public TemplateInstance mine() {
        Optional<List<Trip>> trips = own.trips(caller.subject());
        List<Mine> mine = trips.stream().flatMap(List::stream).map(this::mine).toList();
        return shell.page(
                Templates.mine(
                        trips.isPresent(),
                        mine.stream().filter(Mine::ahead).toList(),
                        mine.stream().filter(one -> !one.ahead()).toList()),
                "my-tickets");
    }

    private Mine mine(Trip trip) {
        Optional<RosterPart.Line> line = trip.status().equals("TRAVELS") ? line(trip) : Optional.empty();
        return new Mine(
                trip,
                asked(trip.clearances()).toList(),
                text(trip.keptUntil()),
                text(trip.deadline()),
                line.map(RosterPart.Line::place).orElse(null),
                line.map(one -> Ticket.of(
                                one.seat(), "", "", trip.charterId(), tickets.of(trip.charterId(), trip.workerId())))
                        .orElse(null));
    }

    private Optional<RosterPart.Line> line(Trip trip) {
        return rosters.read(trip.charterId(), Scope.DISTRICT).stream()
                .flatMap(roster -> roster.lines().stream())
                .filter(line -> line.workerId().equals(trip.workerId()))
                .findFirst();
    }

    private static Stream<Asked> asked(Map<String, String> states) {
        return KINDS.stream().filter(states::containsKey).map(kind -> new Asked(kind, states.getOrDefault(kind, "")));
    }

    private static String text(Instant at) {
        return Formats.field(at).replace('T', ' ');
    }
}
