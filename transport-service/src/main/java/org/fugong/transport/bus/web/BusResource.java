package org.fugong.transport.bus.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.bus.application.BusRequest;
import org.fugong.transport.bus.application.BusRequests;
import org.fugong.transport.bus.application.OrderBus;
import org.fugong.transport.worker.application.KnownWorkers;

/** Buses that agreements to lend workers ask for. */
@Path("/api/v1/bus-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Charters")
class BusResource {

    static final int MOST = 200;

    private final BusRequests requests;
    private final OrderBus order;
    private final KnownWorkers known;
    private final Caller caller;

    BusResource(BusRequests requests, OrderBus order, KnownWorkers known, Caller caller) {
        this.requests = requests;
        this.order = order;
        this.known = known;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "Buses that are asked for and not ordered yet, the next day of travel first",
            description = "At most 200.")
    public List<BusRequestView> open() {
        return views();
    }

    List<BusRequestView> views() {
        return views(requests.open(MOST));
    }

    /** One of them, ordered or not. */
    Optional<BusRequestView> view(UUID agreementId) {
        return views(requests.find(agreementId).stream().toList()).stream().findFirst();
    }

    private List<BusRequestView> views(List<BusRequest> some) {
        Map<UUID, String> names = known.enterpriseNames(some.stream()
                .flatMap(r -> Stream.of(r.lenderId(), r.borrowerId()))
                .distinct()
                .toList());
        return some.stream().map(r -> BusRequestView.of(r, names)).toList();
    }

    /**
     * When the bus shall ride.
     *
     * @param departureAt 7:30 on the first day of work, or in two hours if that is later, when left out
     * @param deadline until when workers can be nominated; an hour before the departure when left out
     */
    record OrderRequest(
            @Nullable Instant departureAt,
            @Nullable Instant deadline,
            @Nullable @Schema(description = "Whether only those ride whose health code is green; not asked for if absent")
                    Boolean healthCodes) {}

    /**
     * The charter that a request was turned into.
     *
     * @param seated how many of the agreement's workers are on it
     * @param leftOut ids of those who are not: bound to another charter, or not heard of yet
     */
    record Ordered(UUID agreementId, UUID charterId, int seated, List<UUID> leftOut) {}

    @POST
    @Path("{agreementId}/charter")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(
            summary = "Turn a request into a charter",
            description =
                    """
                    A bus from the lender to the borrower with a seat for each worker of the agreement, who are on it at
                    once: inside of the district no ticket and no village exit has to be cleared. It rides at 7:30 on the
                    first day of work, or in two hours if that is later, unless the body says otherwise.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrderRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "At noon; {} for the first morning",
                                            value =
                                                    """
                                                    {"departureAt": "2036-02-22T04:00:00Z",
                                                     "deadline": "2036-02-22T03:00:00Z"}""")))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = Ordered.class)),
            description = "The charter is announced")
    @APIResponse(responseCode = "409", description = "`bus-ordered-already`")
    public Response order(@PathParam("agreementId") UUID agreementId, @NotNull @Valid OrderRequest request) {
        OrderBus.Result result = order.order(agreementId, times(request), caller.subject());
        if (result instanceof OrderBus.Ordered ordered) {
            return Response.created(URI.create("/api/v1/charters/" + ordered.charterId()))
                    .entity(new Ordered(agreementId, ordered.charterId(), ordered.seated(), ordered.leftOut()))
                    .build();
        }
        if (result instanceof OrderBus.OrderedAlready already) {
            throw Problem.of(409, "bus-ordered-already", "This bus has been ordered.")
                    .with("charterId", already.charterId().toString());
        }
        if (result instanceof OrderBus.Flawed flawed) {
            throw Problem.invalid(flawed.objections().stream()
                    .map(o -> new Problem.FieldError(o.field(), o.code(), o.message()))
                    .toList());
        }
        throw Problem.notFound();
    }

    private static OrderBus.Times times(OrderRequest request) {
        return new OrderBus.Times(
                Optional.ofNullable(request.departureAt()),
                Optional.ofNullable(request.deadline()),
                Boolean.TRUE.equals(request.healthCodes()));
    }
}
