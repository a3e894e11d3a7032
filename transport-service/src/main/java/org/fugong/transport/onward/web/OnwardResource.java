package org.fugong.transport.onward.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.CharterSummary;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.onward.application.Localities;
import org.fugong.transport.onward.application.OnwardBuses;
import org.fugong.transport.onward.application.OnwardStore;
import org.fugong.transport.onward.domain.Bus;
import org.fugong.transport.onward.domain.OnwardPlan;
import org.fugong.transport.onward.domain.Position;
import org.fugong.transport.onward.domain.Setup;
import org.fugong.transport.onward.web.OnwardViews.BoardedView;
import org.fugong.transport.onward.web.OnwardViews.BoardingInput;
import org.fugong.transport.onward.web.OnwardViews.BusKind;
import org.fugong.transport.onward.web.OnwardViews.ChangeInput;
import org.fugong.transport.onward.web.OnwardViews.OrderView;
import org.fugong.transport.onward.web.OnwardViews.SetupInput;
import org.fugong.transport.web.Sight;

/** Onward buses of a charter. */
@Path("/api/v1/charters/{charterId}/onward-plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Onward buses")
class OnwardResource {

    private static final int MOST_BUSES = 100;
    private static final String SETUP =
            """
            {"walkingLimitMetres": 500,
             "buses": [{"label": "Coach", "seats": 45, "count": 4}, {"label": "Midibus", "seats": 33, "count": 8}]}""";
    private static final String BUS_OUT = """
            {"busesOut": [1], "reason": "engine failure"}""";
    private static final String BOARDING =
            """
            {"bus": 1, "workerIds": ["3a7e0c52-9d41-8b6f-a2c3-5f1d2e4b6a90"]}""";

    private final OnwardBuses buses;
    private final ReadCharters charters;
    private final Localities localities;
    private final Caller caller;
    private final Sight sight;

    OnwardResource(OnwardBuses buses, ReadCharters charters, Localities localities, Caller caller, Sight sight) {
        this.buses = buses;
        this.charters = charters;
        this.localities = localities;
        this.caller = caller;
        this.sight = sight;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(
            summary = "Ask for a plan of onward buses",
            description =
                    """
                    For everybody on the roster; once somebody has arrived, for those who boarded or arrived. It is made
                    within ten seconds; the answer says where to ask how far it is. Asked again it is a new version.""")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = SetupInput.class),
                            examples = @ExampleObject(name = "Twelve buses", value = SETUP)))
    @APIResponse(
            responseCode = "202",
            description = "Will be made",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(responseCode = "409", description = "charter-state: no roster yet, or handed over")
    public Response plan(@PathParam("charterId") UUID charterId, @Valid @NotNull SetupInput input) {
        CharterSummary charter = charters.summary(charterId).orElseThrow(Problem::notFound);
        return answer(charterId, buses.plan(charterId, setup(charter, input), null, caller.subject()));
    }

    private Setup setup(CharterSummary charter, SetupInput input) {
        Localities.Locality station = station(charter, input);
        Setup usual = buses.usual(charter, station, fleet(input.buses(), 0));
        Instant ready = input.readyAt() == null ? usual.readyAt() : input.readyAt();
        Instant until =
                input.until() == null ? ready.plus(Duration.between(usual.readyAt(), usual.until())) : input.until();
        if (!until.isAfter(ready)) {
            throw Problem.invalid("until", "before-departure", "People are taken in after the buses leave.");
        }
        List<Setup.Window> windows = Optional.ofNullable(input.windows()).orElse(List.of()).stream()
                .map(w -> new Setup.Window(w.enterpriseId(), w.from() == null ? ready : w.from(), w.until()))
                .toList();
        return new Setup(
                station.zh(),
                station.position(),
                charter.arrivalAt(),
                ready,
                input.walkingLimitMetres() == null ? usual.walkingLimit() : input.walkingLimitMetres(),
                until,
                windows,
                usual.buses());
    }

    private Localities.Locality station(CharterSummary charter, SetupInput input) {
        String name = input.station() == null
                ? charter.destination()
                : input.station().strip();
        if (input.latitude() == null && input.longitude() == null) {
            return localities.station(name);
        }
        if (input.latitude() == null || input.longitude() == null) {
            throw Problem.invalid("latitude", "out-of-range", "Latitude and longitude together, WGS 84, in degrees.");
        }
        return new Localities.Locality(name, name, name, new Position(input.latitude(), input.longitude()));
    }

    private static List<Bus> fleet(@Nullable List<BusKind> kinds, int last) {
        List<Bus> fleet = new ArrayList<>();
        for (BusKind kind : Optional.ofNullable(kinds).orElse(List.of())) {
            int count = kind.count() == null ? 1 : kind.count();
            for (int i = 1; i <= count; i++) {
                String label = count == 1 ? kind.label().strip() : kind.label().strip() + " " + i;
                fleet.add(new Bus(last + fleet.size() + 1, label, kind.seats(), false));
            }
        }
        if (fleet.size() > MOST_BUSES) {
            throw Problem.invalid("buses", "out-of-range", "At most " + MOST_BUSES + " buses.");
        }
        return fleet;
    }

    @POST
    @Path("changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(
            summary = "Have the plan changed",
            description =
                    """
                    The train is late, a bus drops out or comes besides, or others travel than were expected. Made within
                    seconds, with as few people as can be in another bus; who sits in a bus stays in it. Orders are worked
                    off in the order in which they came, each on top of the one before. A change of the charter's arrival
                    does this by itself.""")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ChangeInput.class),
                            examples = @ExampleObject(name = "A bus drops out", value = BUS_OUT)))
    @APIResponse(
            responseCode = "202",
            description = "Will be made",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(responseCode = "409", description = "charter-state; no-onward-plan: there is nothing to change")
    public Response change(@PathParam("charterId") UUID charterId, @Valid @NotNull ChangeInput input) {
        return answer(
                charterId,
                buses.change(
                        charterId,
                        new OnwardBuses.Change(
                                input.readyAt(),
                                Optional.ofNullable(input.busesOut()).orElse(List.of()),
                                fleet(input.busesAdded(), 0),
                                input.reason().strip()),
                        caller.subject()));
    }

    @POST
    @Path("boardings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(
            summary = "Record who got into an onward bus",
            description = "They stay in it in every later version. Recorded in another bus later, they changed over.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = BoardingInput.class),
                            examples = @ExampleObject(name = "One person", value = BOARDING)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = BoardedView.class)))
    public Response board(@PathParam("charterId") UUID charterId, @Valid @NotNull BoardingInput input) {
        OnwardBuses.Result result = buses.board(charterId, input.bus(), input.workerIds(), caller.subject());
        if (result instanceof OnwardBuses.Boarded boarded) {
            return Response.ok(new BoardedView(boarded.recorded(), boarded.notOnRoster()))
                    .build();
        }
        throw problem(result);
    }

    private static Response answer(UUID charterId, OnwardBuses.Result result) {
        if (result instanceof OnwardBuses.Ordered ordered) {
            return Response.accepted(OrderView.of(ordered.order()))
                    .location(URI.create("/api/v1/charters/" + charterId + "/onward-plans/orders/"
                            + ordered.order().id()))
                    .build();
        }
        throw problem(result);
    }

    private static Problem problem(OnwardBuses.Result result) {
        if (result instanceof OnwardBuses.NotNow notNow) {
            return Problem.of(409, "charter-state", "Onward buses are planned from the roster until the hand-over.")
                    .with("state", notNow.state());
        }
        if (result instanceof OnwardBuses.NoPlan) {
            return noPlan(409);
        }
        if (result instanceof OnwardBuses.NoSuchBus none) {
            return Problem.invalid("bus", "no-such-bus", "The fleet has no bus " + none.bus() + " that drives.");
        }
        return Problem.notFound();
    }

    private static Problem noPlan(int status) {
        return Problem.of(status, "no-onward-plan", "No onward buses have been planned for this charter.");
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "All versions of the plan, the newest first")
    public List<OnwardStore.Version> versions(@PathParam("charterId") UUID charterId) {
        requireCharter(charterId);
        return buses.versions(charterId);
    }

    @GET
    @Path("orders/{orderId}")
    @RolesAllowed({Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "How far an order is")
    public OrderView order(@PathParam("charterId") UUID charterId, @PathParam("orderId") UUID orderId) {
        return OrderView.of(buses.order(charterId, orderId).orElseThrow(Problem::notFound));
    }

    @GET
    @Path("latest")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "The newest version of the plan",
            description =
                    "An enterprise and a town see their own people and the stops of these. The ETag is the version.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = OnwardPlan.class)))
    @APIResponse(responseCode = "404", description = "no-onward-plan")
    public Response latest(@PathParam("charterId") UUID charterId) {
        requireCharter(charterId);
        return plan(buses.latest(charterId, sight.scope()));
    }

    @GET
    @Path("{version: [0-9]{1,6}}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "One version of the plan", description = "As seen by the caller, like the newest.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = OnwardPlan.class)))
    public Response version(@PathParam("charterId") UUID charterId, @PathParam("version") int version) {
        requireCharter(charterId);
        return plan(buses.read(charterId, version, sight.scope()));
    }

    private void requireCharter(UUID charterId) {
        if (charters.summary(charterId).isEmpty()) {
            throw Problem.notFound();
        }
    }

    private static Response plan(Optional<OnwardPlan> found) {
        OnwardPlan plan = found.orElseThrow(() -> noPlan(404));
        return Response.ok(plan).tag(ETags.of(plan.version())).build();
    }
}
