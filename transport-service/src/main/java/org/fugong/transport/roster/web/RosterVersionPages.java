package org.fugong.transport.roster.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.roster.application.NamedLists;
import org.fugong.transport.roster.application.ReadRoster;
import org.fugong.transport.roster.application.RosterPart;
import org.fugong.transport.roster.application.RosterVersion;
import org.fugong.transport.roster.application.Trips;
import org.fugong.transport.roster.application.Trips.Trip;
import org.fugong.transport.roster.domain.ChangeCause;
import org.fugong.transport.roster.domain.ChangeKind;
import org.fugong.transport.roster.domain.SeatMap;
import org.fugong.transport.web.Sight;

/** Pages of a frozen roster: its seats, its versions and what they differ in, and the lists with names. */
@Path("/charters/{charterId}/roster")
@Produces(MediaType.TEXT_HTML)
class RosterVersionPages {

    private static final String ACTIVE = "charters";

    private final Shell shell;
    private final ReadRoster rosters;
    private final Trips trips;
    private final NamedLists lists;
    private final Entitled entitled;
    private final RosterNames names;
    private final Caller caller;
    private final Sight sight;

    RosterVersionPages(
            Shell shell,
            ReadRoster rosters,
            Trips trips,
            NamedLists lists,
            Entitled entitled,
            RosterNames names,
            Caller caller,
            Sight sight) {
        this.shell = shell;
        this.rosters = rosters;
        this.trips = trips;
        this.lists = lists;
        this.entitled = entitled;
        this.names = names;
        this.caller = caller;
        this.sight = sight;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance pending(Head charter);

        static native TemplateInstance seats(
                Head charter,
                List<RosterTab> tabs,
                SeatCount count,
                List<SeatPlan.Drawn> carriages,
                List<LineRow> rows);

        static native TemplateInstance versions(
                Head charter, List<RosterTab> tabs, List<VersionRow> versions, Changing changing);

        static native TemplateInstance compare(
                Head charter,
                List<RosterTab> tabs,
                Between between,
                List<LineRow> dropped,
                List<LineRow> added,
                List<MovedRow> moved);

        static native TemplateInstance lists(
                Head charter, List<RosterTab> tabs, Asking asking, List<DownloadRow> history, List<String> readers);
    }

    /** What every page tells of the charter. */
    public record Head(String path, String api, String name) {}

    /** How full it is. */
    public record SeatCount(int taken, int all) {}

    /** A version in the list. */
    public record VersionRow(
            int version,
            Instant frozenAt,
            int size,
            String checksum,
            String kind,
            String badge,
            String cause,
            String seat,
            String name,
            String note,
            String by) {}

    /** What can be changed, by whom; the lists are empty for who may not. */
    public record Changing(
            boolean may,
            int newest,
            String etag,
            List<Choice> travellers,
            List<String> dropCauses,
            List<Choice> others,
            List<String> addCauses) {}

    /** An entry to choose. */
    public record Choice(String value, String title) {}

    /** The versions that are compared, and all that can be. */
    public record Between(int from, int to, List<Integer> all) {}

    /** A line as it was and as it is. */
    public record MovedRow(LineRow was, LineRow is) {}

    /** What can be asked for. */
    public record Asking(
            boolean official, boolean may, List<String> forms, List<Integer> versions, List<Choice> enterprises) {}

    /** A list that somebody asked for. */
    public record DownloadRow(
            Instant at, String form, String format, int version, String purpose, String by, int fetched) {}

    @GET
    @Path("seats")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance seats(@PathParam("charterId") UUID charterId) {
        Trip trip = trip(charterId);
        Optional<RosterPart> part = rosters.read(charterId, sight.scope());
        if (part.isEmpty()) {
            return pending(trip);
        }
        List<LineRow> rows = rows(part.get().lines(), trip);
        SeatMap map = trips.seats(charterId);
        return shell.page(
                Templates.seats(
                        head(trip),
                        tabs(charterId, "seats"),
                        new SeatCount(
                                part.get().size(),
                                Math.max(map.size(), part.get().size())),
                        SeatPlan.of(map, rows, words()),
                        rows),
                ACTIVE);
    }

    @GET
    @Path("versions")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance versions(@PathParam("charterId") UUID charterId) {
        Trip trip = trip(charterId);
        Scope scope = sight.scope();
        Optional<RosterPart> newest = rosters.read(charterId, scope);
        if (newest.isEmpty()) {
            return pending(trip);
        }
        List<RosterVersion> versions = rosters.versions(charterId, scope);
        Map<UUID, String> people = new HashMap<>();
        names.identities(versions.stream()
                        .flatMap(v -> v.change().stream())
                        .map(c -> c.workerId())
                        .toList())
                .forEach((id, identity) -> people.put(id, identity.name().masked()));
        return shell.page(
                Templates.versions(
                        head(trip),
                        tabs(charterId, "versions"),
                        versions.stream().map(v -> row(v, people)).toList(),
                        changing(trip, newest.get())),
                ACTIVE);
    }

    @GET
    @Path("compare")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance compare(
            @PathParam("charterId") UUID charterId,
            @QueryParam("from") @Nullable Integer from,
            @QueryParam("to") @Nullable Integer to) {
        Trip trip = trip(charterId);
        Scope scope = sight.scope();
        List<Integer> all = rosters.versions(charterId, scope).stream()
                .map(RosterVersion::version)
                .toList();
        if (all.isEmpty()) {
            return pending(trip);
        }
        int second = to == null ? all.get(0) : to;
        int first = from == null ? Math.max(1, second - 1) : from;
        ReadRoster.Compared compared =
                rosters.compare(charterId, first, second, scope).orElseThrow(Problem::notFound);
        return shell.page(
                Templates.compare(
                        head(trip),
                        tabs(charterId, "versions"),
                        new Between(first, second, all),
                        rows(compared.dropped(), trip),
                        rows(compared.added(), trip),
                        moved(compared, trip)),
                ACTIVE);
    }

    @GET
    @Path("lists")
    @RolesAllowed({Role.ENTERPRISE, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance lists(@PathParam("charterId") UUID charterId) {
        Trip trip = trip(charterId);
        Optional<RosterPart> part = rosters.read(charterId, sight.scope());
        if (part.isEmpty()) {
            return pending(trip);
        }
        boolean official = caller.has(Role.DISTRICT);
        boolean may = official
                ? entitled.isNamed(charterId)
                : caller.has(Role.ENTERPRISE) && !part.get().lines().isEmpty();
        List<Choice> enterprises = new ArrayList<>();
        if (official) {
            names.of(part.get().lines())
                    .enterprises()
                    .forEach((id, name) -> enterprises.add(new Choice(id.toString(), name)));
            enterprises.sort(Comparator.comparing(Choice::title));
        }
        List<Integer> versions = rosters.versions(charterId, sight.scope()).stream()
                .map(RosterVersion::version)
                .toList();
        return shell.page(
                Templates.lists(
                        head(trip),
                        tabs(charterId, "lists"),
                        new Asking(
                                official,
                                may,
                                official ? List.of("RAILWAY", "EMPLOYER") : List.of("EMPLOYER"),
                                versions,
                                enterprises),
                        lists
                                .latest(
                                        charterId,
                                        official || caller.has(Role.AUDITOR) ? Optional.empty() : caller.enterpriseId())
                                .stream()
                                .map(d -> new DownloadRow(
                                        d.askedAt(),
                                        d.form().name(),
                                        d.format().name(),
                                        d.version(),
                                        d.purpose(),
                                        d.askedBy(),
                                        d.fetched()))
                                .toList(),
                        official
                                ? lists.readers(charterId).stream()
                                        .map(r -> r.subject())
                                        .toList()
                                : List.of()),
                ACTIVE);
    }

    private VersionRow row(RosterVersion v, Map<UUID, String> people) {
        boolean inFull = caller.seesWholeDistrict();
        return v.change()
                .map(c -> new VersionRow(
                        v.version(),
                        v.frozenAt(),
                        v.size(),
                        v.checksum(),
                        c.kind().name(),
                        c.kind() == ChangeKind.ADDED ? "ok" : "stop",
                        c.cause().name(),
                        Integer.toString(c.seat()),
                        people.getOrDefault(
                                c.workerId(), c.workerId().toString().substring(28)),
                        inFull ? c.note().derive(note -> note) : "",
                        inFull ? c.by() : ""))
                .orElseGet(() -> new VersionRow(
                        v.version(), v.frozenAt(), v.size(), v.checksum(), "", "info", "", "", "", "", ""));
    }

    private Changing changing(Trip trip, RosterPart newest) {
        boolean may = caller.has(Role.DISTRICT)
                && (trip.state().equals("CLOSED") || trip.state().equals("TRAVELLING"));
        List<Choice> travellers = new ArrayList<>();
        List<Choice> others = new ArrayList<>();
        if (may) {
            rows(newest.lines(), trip)
                    .forEach(row -> travellers.add(new Choice(
                            row.workerId().toString(), row.place() + " · " + row.name() + " · " + row.enterprise())));
            names.ofWorkers(trips.leftOut(trip.charterId()))
                    .forEach((id, title) -> others.add(new Choice(id.toString(), title)));
        }
        return new Changing(
                may,
                newest.version(),
                "\"" + newest.checksum() + "\"",
                travellers,
                causes(ChangeKind.DROPPED_OUT),
                others,
                causes(ChangeKind.ADDED));
    }

    private static List<String> causes(ChangeKind kind) {
        List<String> causes = new ArrayList<>();
        for (ChangeCause cause : ChangeCause.values()) {
            if (cause.fits(kind)) {
                causes.add(cause.name());
            }
        }
        return causes;
    }

    private List<MovedRow> moved(ReadRoster.Compared compared, Trip trip) {
        List<LineRow> was =
                rows(compared.moved().stream().map(ReadRoster.Moved::was).toList(), trip);
        List<LineRow> is =
                rows(compared.moved().stream().map(ReadRoster.Moved::is).toList(), trip);
        List<MovedRow> moved = new ArrayList<>();
        for (int i = 0; i < was.size(); i++) {
            moved.add(new MovedRow(was.get(i), is.get(i)));
        }
        return moved;
    }

    private List<LineRow> rows(List<RosterPart.Line> lines, Trip trip) {
        RosterView.Shown shown = names.of(lines);
        Map<UUID, Integer> groups = new HashMap<>();
        for (RosterPart.Line line : lines) {
            if (line.groupId() != null && !groups.containsKey(line.groupId())) {
                groups.put(line.groupId(), groups.size() + 1);
            }
        }
        Map<Integer, String> stops = new HashMap<>();
        trip.stops().forEach(stop -> stops.put(stop.number(), stop.name()));
        return lines.stream()
                .map(line -> LineRow.of(line, shown, groups, stops))
                .toList();
    }

    private Trip trip(UUID charterId) {
        return trips.find(charterId).orElseThrow(Problem::notFound);
    }

    private TemplateInstance pending(Trip trip) {
        return shell.page(Templates.pending(head(trip)), ACTIVE);
    }

    private static Head head(Trip trip) {
        return new Head(
                "/transport/charters/" + trip.charterId(),
                "/transport/api/v1/charters/" + trip.charterId(),
                trip.name());
    }

    private List<RosterTab> tabs(UUID charterId, String current) {
        return RosterTab.of(charterId, current, words());
    }

    private RosterWords words() {
        return MessageBundles.get(RosterWords.class, Localized.Literal.of(shell.lang()));
    }
}
