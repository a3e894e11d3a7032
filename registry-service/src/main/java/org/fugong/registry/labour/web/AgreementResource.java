package org.fugong.registry.labour.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.labour.application.Agreements;
import org.fugong.registry.labour.application.Agreements.Both;
import org.fugong.registry.labour.application.Buses;
import org.fugong.registry.labour.domain.Agreement;
import org.fugong.registry.labour.domain.AgreementCourse;
import org.fugong.registry.labour.domain.Board;
import org.fugong.registry.labour.domain.Bus;
import org.fugong.registry.labour.domain.EarlyEnd;
import org.fugong.registry.labour.domain.Party;
import org.fugong.registry.labour.domain.Terms;

/** Agreements of a lender, a borrower and each worker. */
@Path("/api/v1/labour-agreements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "labour")
class AgreementResource {

    private static final String READ = "ETag of what was read";
    private static final String NOW = "As it is now";

    private final Agreements agreements;
    private final Buses buses;
    private final LabourScope scope;
    private final Caller caller;

    @Inject
    AgreementResource(Agreements agreements, Buses buses, LabourScope scope, Caller caller) {
        this.agreements = agreements;
        this.buses = buses;
        this.scope = scope;
        this.caller = caller;
    }

    /** A draft, or other terms, as sent; a change of terms leaves need and surplus out. */
    record DraftRequest(
            @Nullable UUID needId,
            @Nullable UUID surplusId,
            @Nullable Integer people,
            @Nullable LocalDate from,
            @Nullable LocalDate returnOn,
            @Nullable Integer payPerDay,
            @Nullable Party insurer,
            @Nullable Board board,
            @Nullable Integer trainingDays) {

        Terms terms() {
            return new Terms(people, from, returnOn, payPerDay, insurer, board, trainingDays);
        }
    }

    @POST
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Draft an agreement on a need and a surplus",
            description = "By either enterprise, or by an official who brings them together. Nobody has signed it yet.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: one of the two is not open any more")
    public Response propose(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "from a proposal",
                                                            value =
                                                                    """
                                                                    {"needId": "01950a7e-6c00-7a10-8000-000000000001",
                                                                     "surplusId": "01950a7e-6c00-7a10-8000-000000000002",
                                                                     "people": 12, "from": "{today+2}",
                                                                     "returnOn": "{today+32}", "payPerDay": 180,
                                                                     "insurer": "LENDER", "board": "MEALS_AND_LODGING",
                                                                     "trainingDays": 2}""")))
                    DraftRequest request) {
        UUID needId = request.needId();
        UUID surplusId = request.surplusId();
        if (needId == null || surplusId == null) {
            throw Problem.invalid(needId == null ? "needId" : "surplusId", "missing", "This field must be filled in.");
        }
        Both both = agreements.lock(needId, surplusId).orElseThrow(Problem::notFound);
        scope.requireEither(both.need(), both.surplus());
        Agreement agreement = agreements.propose(both, request.terms(), caller.subject());
        return answer(Response.created(URI.create("/api/v1/labour-agreements/" + agreement.id())), agreement);
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "List agreements, the latest first",
            description = "An enterprise sees those it is part of, a town those of its enterprises.")
    public Page<AgreementView> list(
            @Parameter(description = "A state, such as ACTIVE") @QueryParam("state") @Nullable String state,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 50 if not said") @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        List<Agreement> rows = agreements.list(
                scope.agreements(LabourScope.one(AgreementCourse.State.class, "state", state), cursor), most + 1);
        Map<UUID, Bus> known = buses.of(rows.stream().map(Agreement::id).toList());
        return Page.of(
                        rows,
                        most,
                        last -> Cursor.encode(
                                last.signed().proposedAt().toString(), last.id().toString()))
                .map(agreement -> AgreementView.of(agreement, known.get(agreement.id())));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "One agreement", description = "The ETag goes into If-Match of what is done next.")
    @APIResponse(
            responseCode = "200",
            description = "The agreement",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response get(@PathParam("id") UUID id) {
        Agreement agreement = agreements.find(id).orElseThrow(Problem::notFound);
        scope.require(agreement);
        return answer(Response.ok(), agreement);
    }

    @PUT
    @Path("{id}/terms")
    @IdempotentWrite
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(summary = "Change the terms", description = "Who has signed has to sign anew.")
    @APIResponse(
            responseCode = "200",
            description = NOW,
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @Parameter(description = READ, example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "all terms",
                                                            value =
                                                                    """
                                                                    {"people": 10, "from": "{today+2}",
                                                                     "returnOn": "{today+20}", "payPerDay": 190,
                                                                     "insurer": "BORROWER", "board": "MEALS",
                                                                     "trainingDays": 1}""")))
                    DraftRequest request) {
        return act(id, ifMatch, (agreement, party) -> agreements.change(agreement, request.terms()));
    }

    @POST
    @Path("{id}/signature")
    @Consumes(MediaType.WILDCARD) // Has no body.
    @IdempotentWrite
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(
            summary = "Sign for one's enterprise",
            description = "With the second signature the people are promised, and the workers named are asked.")
    @APIResponse(
            responseCode = "200",
            description = NOW,
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`, `labour-no-longer-free`")
    public Response sign(
            @PathParam("id") UUID id,
            @Parameter(description = READ, example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch) {
        return act(id, ifMatch, agreements::sign);
    }

    /** Whom the lender would send, as sent. */
    record WorkersRequest(@Nullable List<UUID> workerIds) {}

    @PUT
    @Path("{id}/workers")
    @IdempotentWrite
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(
            summary = "Name the workers whom the lender would send",
            description = "By the lender. Naming is no consent: each worker answers for themselves.")
    @APIResponse(
            responseCode = "200",
            description = NOW,
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response name(
            @PathParam("id") UUID id,
            @Parameter(description = READ, example = "\"3\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "one",
                                                            value =
                                                                    """
                                                                    {"workerIds":
                                                                     ["01950a7e-6c00-8a10-8000-000000000003"]}""")))
                    WorkersRequest request) {
        return act(id, ifMatch, (agreement, party) -> {
            if (party != Party.LENDER) {
                throw Problem.of(403, "lender-only", "The lender names its workers.");
            }
            return agreements.name(agreement, request.workerIds() == null ? List.of() : request.workerIds());
        });
    }

    @POST
    @Path("{id}/conclusion")
    @Consumes(MediaType.WILDCARD) // Has no body.
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Send those who consented",
            description =
                    """
                    By either enterprise, or by an official of either town or the district as the third party. Asks
                    transport for a bus, and starts the clock of the return date.""")
    @APIResponse(
            responseCode = "200",
            description = NOW,
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`, such as nobody has consented yet")
    public Response conclude(
            @PathParam("id") UUID id,
            @Parameter(description = READ, example = "\"4\"") @HeaderParam("If-Match") @Nullable String ifMatch) {
        Agreement agreement = agreements.lock(id).orElseThrow(Problem::notFound);
        scope.require(agreement);
        ETags.requireMatch(ifMatch, agreement.version());
        return answer(Response.ok(), agreements.conclude(agreement));
    }

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.WILDCARD) // Has no body.
    @IdempotentWrite
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(summary = "Say that all workers are back")
    @APIResponse(
            responseCode = "200",
            description = NOW,
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response returned(
            @PathParam("id") UUID id,
            @Parameter(description = READ, example = "\"5\"") @HeaderParam("If-Match") @Nullable String ifMatch) {
        return act(id, ifMatch, (agreement, party) -> agreements.returned(agreement));
    }

    /** Why it ends early, as sent. */
    record EndRequest(@Nullable EarlyEnd reason) {}

    @POST
    @Path("{id}/early-end")
    @IdempotentWrite
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(summary = "End it before the return date, with the reason; all workers are back")
    @APIResponse(
            responseCode = "200",
            description = NOW,
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response endEarly(
            @PathParam("id") UUID id,
            @Parameter(description = READ, example = "\"5\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "the hotel opens again",
                                                            value = "{\"reason\": \"LENDER_RESUMES\"}")))
                    EndRequest request) {
        EarlyEnd reason = request.reason();
        if (reason == null) {
            throw Problem.invalid("reason", "missing", "Say why it ends early.");
        }
        return act(id, ifMatch, (agreement, party) -> agreements.endEarly(agreement, reason));
    }

    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.WILDCARD) // Has no body.
    @IdempotentWrite
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(summary = "Call it off before anybody has gone")
    @APIResponse(
            responseCode = "200",
            description = NOW,
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response cancel(
            @PathParam("id") UUID id,
            @Parameter(description = READ, example = "\"2\"") @HeaderParam("If-Match") @Nullable String ifMatch) {
        return act(id, ifMatch, (agreement, party) -> agreements.cancel(agreement));
    }

    /** How it went, as sent. */
    record RatingRequest(@Nullable Boolean wentWell) {}

    @POST
    @Path("{id}/rating")
    @IdempotentWrite
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(summary = "Say how it went", description = "Once by each side; it weighs in later proposals.")
    @APIResponse(
            responseCode = "200",
            description = NOW,
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response rate(
            @PathParam("id") UUID id,
            @Parameter(description = READ, example = "\"6\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "well", value = "{\"wentWell\": true}")))
                    RatingRequest request) {
        Boolean well = request.wentWell();
        if (well == null) {
            throw Problem.invalid("wentWell", "missing", "Say whether it went well.");
        }
        return act(id, ifMatch, (agreement, party) -> agreements.rate(agreement, party, Objects.requireNonNull(well)));
    }

    private Response act(UUID id, @Nullable String ifMatch, BiFunction<Agreement, Party, Agreement> deed) {
        Agreement agreement = agreements.lock(id).orElseThrow(Problem::notFound);
        Party party = scope.requireParty(agreement);
        ETags.requireMatch(ifMatch, agreement.version());
        return answer(Response.ok(), deed.apply(agreement, party));
    }

    private Response answer(Response.ResponseBuilder builder, Agreement agreement) {
        return builder.entity(
                        AgreementView.of(agreement, buses.of(agreement.id()).orElse(null)))
                .tag(ETags.of(agreement.version()))
                .build();
    }
}
