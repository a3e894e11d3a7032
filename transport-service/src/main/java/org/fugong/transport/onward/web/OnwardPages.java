package org.fugong.transport.onward.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.CharterSummary;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.onward.application.Localities;
import org.fugong.transport.onward.application.OnwardBuses;
import org.fugong.transport.onward.application.OnwardOrder;
import org.fugong.transport.onward.application.OnwardStore;
import org.fugong.transport.onward.domain.Bus;
import org.fugong.transport.onward.domain.OnwardPlan;
import org.fugong.transport.onward.domain.OnwardPlan.Rider;
import org.fugong.transport.onward.domain.Setup;
import org.fugong.transport.onward.domain.Stop;
import org.fugong.transport.onward.web.OnwardRows.BusRow;
import org.fugong.transport.onward.web.OnwardRows.CallRow;
import org.fugong.transport.onward.web.OnwardRows.Facts;
import org.fugong.transport.onward.web.OnwardRows.GroupRow;
import org.fugong.transport.onward.web.OnwardRows.Head;
import org.fugong.transport.onward.web.OnwardRows.MoveRow;
import org.fugong.transport.onward.web.OnwardRows.PersonRow;
import org.fugong.transport.onward.web.OnwardRows.VersionRow;
import org.fugong.transport.traveller.application.Travellers;
import org.fugong.transport.traveller.application.WorkerIdentity;
import org.fugong.transport.web.Sight;
import org.fugong.transport.worker.application.KnownWorkers;

/** The pages of onward buses: the plan with its map, and the list of each driver. */
@Path("/charters/{charterId}/onward")
@Produces(MediaType.TEXT_HTML)
class OnwardPages {

    private static final String ACTIVE = "charters";
    private static final int MOVES_SHOWN = 200;
    private static final double KM = 1000.0;

    private final Shell shell;
    private final OnwardBuses buses;
    private final OnwardStore store;
    private final ReadCharters charters;
    private final KnownWorkers known;
    private final Travellers travellers;
    private final Localities localities;
    private final Caller caller;
    private final Sight sight;

    OnwardPages(
            Shell shell,
            OnwardBuses buses,
            OnwardStore store,
            ReadCharters charters,
            KnownWorkers known,
            Travellers travellers,
            Localities localities,
            Caller caller,
            Sight sight) {
        this.shell = shell;
        this.buses = buses;
        this.store = store;
        this.charters = charters;
        this.known = known;
        this.travellers = travellers;
        this.localities = localities;
        this.caller = caller;
        this.sight = sight;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance none(Head charter);

        static native TemplateInstance plan(
                Head charter,
                Facts facts,
                OnwardMap map,
                List<BusRow> fleet,
                List<CallRow> calls,
                List<MoveRow> moves,
                int moved,
                List<VersionRow> versions);

        static native TemplateInstance driver(Head charter, Facts facts, BusRow bus, List<CallRow> calls);
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance plan(
            @PathParam("charterId") UUID charterId, @QueryParam("version") @Nullable Integer version) {
        CharterSummary charter = charters.summary(charterId).orElseThrow(Problem::notFound);
        Optional<OnwardPlan> found = version == null
                ? buses.latest(charterId, sight.scope())
                : Optional.of(buses.read(charterId, version, sight.scope()).orElseThrow(Problem::notFound));
        Head head = head(charter, found);
        if (found.isEmpty()) {
            return shell.page(Templates.none(head), ACTIVE);
        }
        OnwardPlan plan = found.get();
        Names names = names(plan);
        return shell.page(
                Templates.plan(
                        head,
                        facts(plan),
                        OnwardMap.of(plan, names.stops(), names.buses()),
                        fleet(plan, names, head),
                        plan.rides().stream()
                                .flatMap(ride -> calls(plan, ride, names, Map.of(), Map.of()).stream())
                                .toList(),
                        plan.moves().stream()
                                .limit(MOVES_SHOWN)
                                .map(move -> move(move, names))
                                .toList(),
                        plan.moves().size(),
                        store.versions(charterId).stream()
                                .map(v -> new VersionRow(
                                        v.version(),
                                        v.madeAt(),
                                        v.cause().name(),
                                        v.moves(),
                                        head.path() + "/onward?version=" + v.version(),
                                        v.version() == plan.version()))
                                .toList()),
                ACTIVE);
    }

    @GET
    @Path("{version: [0-9]{1,6}}/buses/{bus: [0-9]{1,4}}")
    @RolesAllowed({Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance driver(
            @PathParam("charterId") UUID charterId, @PathParam("version") int version, @PathParam("bus") int bus) {
        CharterSummary charter = charters.summary(charterId).orElseThrow(Problem::notFound);
        OnwardPlan plan = buses.read(charterId, version, sight.scope()).orElseThrow(Problem::notFound);
        OnwardPlan.Ride ride = plan.rides().stream()
                .filter(one -> one.bus() == bus)
                .findFirst()
                .orElseThrow(Problem::notFound);
        Names names = names(plan);
        Head head = head(charter, Optional.of(plan));
        BusRow row = fleet(plan, names, head).stream()
                .filter(one -> one.number() == bus)
                .findFirst()
                .orElseThrow(Problem::notFound);
        Map<UUID, WorkerIdentity> identities = travellers.find(ride.calls().stream()
                .flatMap(call -> call.riders().stream())
                .map(Rider::workerId)
                .toList());
        return shell.page(
                Templates.driver(
                        head, facts(plan), row, calls(plan, ride, names, identities, store.boarded(charterId))),
                ACTIVE);
    }

    /** What things of a plan are called in the reader's language. */
    private record Names(Map<Integer, String> stops, Map<Integer, String> buses, Map<UUID, String> enterprises) {

        String enterprise(UUID id) {
            return enterprises.getOrDefault(id, id.toString().substring(28));
        }
    }

    private Names names(OnwardPlan plan) {
        Map<Integer, String> stops = new HashMap<>();
        boolean chinese = shell.lang().equals("zh");
        plan.stops().forEach(stop -> stops.put(stop.number(), stop.exact() ? stop.name() : town(stop.name(), chinese)));
        Map<Integer, String> labels = new HashMap<>();
        plan.setup().buses().forEach(bus -> labels.put(bus.number(), bus.number() + " " + bus.label()));
        return new Names(
                stops,
                labels,
                known.enterpriseNames(plan.stops().stream()
                        .flatMap(stop -> stop.served().stream())
                        .map(Stop.Served::enterpriseId)
                        .distinct()
                        .toList()));
    }

    private String town(String code, boolean chinese) {
        return localities
                .town(code)
                .map(town -> chinese ? town.zh() : town.en())
                .orElse(code);
    }

    private Head head(CharterSummary charter, Optional<OnwardPlan> plan) {
        Setup setup = plan.map(OnwardPlan::setup)
                .orElseGet(() -> buses.usual(charter, localities.station(charter.destination()), List.of()));
        return new Head(
                "/transport/charters/" + charter.id(),
                "/transport/api/v1/charters/" + charter.id() + "/onward-plans",
                charter.name(),
                setup.station(),
                setup.readyAt(),
                setup.until(),
                caller.has(Role.DISTRICT) && buses.plannable(charter),
                buses.plannable(charter),
                buses.lastOrder(charter.id())
                        .filter(order -> order.state() == OnwardOrder.State.OPEN)
                        .isPresent());
    }

    private static Facts facts(OnwardPlan plan) {
        OnwardPlan.Figures f = plan.figures();
        long people = Math.max(1, f.passengers());
        double perSecond = f.drivenSeconds() == 0 ? 0 : (double) f.metres() / f.drivenSeconds();
        return new Facts(
                plan.version(),
                plan.madeAt(),
                plan.cause().name(),
                plan.reason(),
                plan.setup().readyAt(),
                plan.setup().until(),
                plan.setup().walkingLimit(),
                f.passengers(),
                f.buses(),
                (int) plan.setup().buses().stream()
                        .filter(bus -> !bus.outOfService())
                        .count(),
                f.busesBound(),
                OnwardRows.decimal(f.metres() / KM),
                OnwardRows.decimal(f.drivenBound() * perSecond / KM),
                OnwardRows.decimal(f.riddenSeconds() / 60.0 / people),
                OnwardRows.decimal(f.riddenBound() / 60.0 / people),
                f.nearestNeighbour(),
                f.late(),
                plan.left().size(),
                (int) plan.stops().stream().filter(stop -> !stop.exact()).count());
    }

    private List<BusRow> fleet(OnwardPlan plan, Names names, Head head) {
        Map<Integer, OnwardPlan.Ride> rides = new HashMap<>();
        plan.rides().forEach(ride -> rides.put(ride.bus(), ride));
        List<BusRow> rows = new ArrayList<>();
        boolean lists = caller.has(Role.DISTRICT) || caller.has(Role.AUDITOR);
        for (Bus bus : plan.setup().buses()) {
            OnwardPlan.Ride ride = rides.get(bus.number());
            rows.add(new BusRow(
                    bus.number(),
                    names.buses().getOrDefault(bus.number(), ""),
                    bus.seats(),
                    ride == null ? 0 : ride.passengers(),
                    ride == null ? 0 : ride.calls().size(),
                    ride == null ? null : names.stops().get(ride.calls().get(0).stop()),
                    ride == null ? null : ride.emptyAt(),
                    bus.outOfService(),
                    ride == null || !lists
                            ? null
                            : head.path() + "/onward/" + plan.version() + "/buses/" + bus.number()));
        }
        return rows;
    }

    private static List<CallRow> calls(
            OnwardPlan plan,
            OnwardPlan.Ride ride,
            Names names,
            Map<UUID, WorkerIdentity> identities,
            Map<UUID, Integer> boarded) {
        Map<Integer, Stop> stops = new HashMap<>();
        plan.stops().forEach(stop -> stops.put(stop.number(), stop));
        List<CallRow> rows = new ArrayList<>();
        for (OnwardPlan.Call call : ride.calls()) {
            Stop stop = stops.get(call.stop());
            if (stop == null) {
                continue;
            }
            Map<UUID, List<PersonRow>> groups = new LinkedHashMap<>();
            call.riders().forEach(rider -> groups.computeIfAbsent(rider.enterpriseId(), id -> new ArrayList<>())
                    .add(new PersonRow(
                            rider.workerId(),
                            Travellers.shown(rider.workerId(), identities),
                            boarded.getOrDefault(rider.workerId(), 0) == ride.bus())));
            rows.add(new CallRow(
                    stop.number(),
                    names.stops().getOrDefault(stop.number(), ""),
                    stop.exact(),
                    names.buses().getOrDefault(ride.bus(), ""),
                    call.at(),
                    call.riders().size(),
                    call.late(),
                    groups.entrySet().stream()
                            .map(group -> new GroupRow(
                                    names.enterprise(group.getKey()), walk(stop, group.getKey()), group.getValue()))
                            .toList()));
        }
        return rows;
    }

    private static int walk(Stop stop, UUID enterpriseId) {
        return stop.served().stream()
                .filter(served -> served.enterpriseId().equals(enterpriseId))
                .mapToInt(Stop.Served::walkMetres)
                .findFirst()
                .orElse(0);
    }

    private static MoveRow move(OnwardPlan.Move move, Names names) {
        return new MoveRow(
                move.workerId().toString().substring(28),
                names.enterprise(move.enterpriseId()),
                names.buses().get(move.from()),
                names.buses().get(move.to()));
    }
}
