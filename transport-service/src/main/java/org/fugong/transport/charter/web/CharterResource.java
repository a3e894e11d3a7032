package org.fugong.transport.charter.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.fugong.transport.charter.application.AnnounceCharter;
import org.fugong.transport.charter.application.CharterOutcome;
import org.fugong.transport.charter.application.Charters;
import org.fugong.transport.charter.application.ClearanceDesk;
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.charter.application.DraftCharter;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.charter.application.ReadCharters.Filled;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterState;

/** Charters: announced by the district, seen by everyone who has to do with them. */
@Path("/api/v1/charters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Charters")
class CharterResource {

    private static final String COACH =
            """
            {"name": "浙A·D0001", "mode": "BUS", "origin": "祁门汽车站", "originDivision": "341024",
             "destination": "临平", "departureAt": "2036-02-20T01:00:00Z", "arrivalAt": "2036-02-20T06:00:00Z",
             "deadline": "2036-02-19T03:00:00Z",
             "via": [{"name": "黟县汽车站", "division": "341023",
                      "arriveAt": "2036-02-20T02:00:00Z", "departAt": "2036-02-20T02:10:00Z"}],
             "carriages": [{"label": "1", "rows": 12, "letters": "AB|CD"}], "seats": 40}
            """;

    private final AnnounceCharter announce;
    private final DraftCharter drafts;
    private final ReadCharters charters;
    private final ClearanceDesk clearances;
    private final DatabaseClock clock;
    private final Caller caller;
    private final CircleSight circles;

    CharterResource(
            AnnounceCharter announce,
            DraftCharter drafts,
            ReadCharters charters,
            ClearanceDesk clearances,
            DatabaseClock clock,
            Caller caller,
            CircleSight circles) {
        this.clearances = clearances;
        this.announce = announce;
        this.drafts = drafts;
        this.charters = charters;
        this.clock = clock;
        this.caller = caller;
        this.circles = circles;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(
            summary = "Announce a charter, or prepare it as a draft",
            description = "Once announced it is open for nominations until its deadline.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CharterRequest.class),
                            examples = {
                                @ExampleObject(
                                        name = "The Huangshan charter",
                                        value =
                                                """
                                                {"name": "D5580", "mode": "TRAIN",
                                                 "origin": "黄山北", "originDivision": "341000",
                                                 "destination": "杭州东",
                                                 "departureAt": "2036-02-19T10:30:00Z",
                                                 "arrivalAt": "2036-02-19T12:51:00Z",
                                                 "seats": 180, "deadline": "2036-02-18T03:00:00Z",
                                                 "perEnterpriseCap": 20,
                                                 "clearances": ["TICKET", "VILLAGE_EXIT", "ORIGIN_BUREAU",
                                                                "HEALTH_CODE"]}
                                                """),
                                @ExampleObject(
                                        name = "A draft with a stop, carriages and quotas",
                                        value =
                                                """
                                                {"name": "G7316", "mode": "TRAIN",
                                                 "origin": "黄山北", "originDivision": "341000",
                                                 "destination": "杭州东",
                                                 "departureAt": "2036-02-20T10:30:00Z",
                                                 "arrivalAt": "2036-02-20T12:51:00Z",
                                                 "deadline": "2036-02-19T03:00:00Z",
                                                 "via": [{"name": "绩溪北", "division": "341824",
                                                          "arriveAt": "2036-02-20T10:52:00Z",
                                                          "departAt": "2036-02-20T10:56:00Z"}],
                                                 "carriages": [{"label": "01", "rows": 18, "letters": "ABC|DF"},
                                                               {"label": "02", "rows": 18, "letters": "ABC|DF"}],
                                                 "quotas": [{"kind": "TOWN", "code": "330110001", "seats": 60},
                                                            {"kind": "ORIGIN", "code": "3410", "seats": 120}],
                                                 "allowed": [{"kind": "TOWN", "code": "330110001"},
                                                             {"kind": "TOWN", "code": "330110002"}],
                                                 "draft": true}
                                                """)
                            }))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = CharterView.class)),
            description = "The charter")
    @APIResponse(responseCode = "422", description = "invalid-input: every field that is wrong, with its code")
    public Response announce(@NotNull @Valid CharterRequest request) {
        CharterOutcome outcome = request.isDraft()
                ? drafts.draft(request.plan(), caller.subject())
                : announce.announce(request.plan(), caller.subject());
        return answer(Response.status(Response.Status.CREATED), asking(request, outcome));
    }

    @PUT
    @Path("{charterId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(
            summary = "Give a draft another plan",
            description = "Only drafts: what is announced is changed by `/changes`, with a reason.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CharterRequest.class),
                            examples = @ExampleObject(name = "A coach with two stops", value = COACH)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CharterView.class)),
            description = "The draft as it is now")
    @APIResponse(responseCode = "409", description = "`illegal-move`: it is not a draft")
    public Response edit(
            @PathParam("charterId") UUID charterId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CharterRequest request) {
        return answer(
                Response.ok(),
                asking(
                        request,
                        drafts.edit(
                                charterId,
                                version -> ETags.requireMatch(ifMatch, version),
                                request.plan(),
                                caller.subject())));
    }

    /** In the same transaction, while nobody else sees the charter or holds it. */
    private CharterOutcome asking(CharterRequest request, CharterOutcome outcome) {
        if (request.clearances() != null && outcome instanceof CharterOutcome.Done done) {
            clearances.ask(done.charter().id(), request.clearances());
        }
        return outcome;
    }

    @POST
    @Path("{charterId}/announcement")
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(summary = "Announce a draft", description = "It is open for nominations until its deadline.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CharterView.class)),
            description = "The charter")
    @APIResponse(responseCode = "409", description = "`illegal-move`: it is not a draft")
    @APIResponse(responseCode = "422", description = "`invalid-input`: such as a deadline that has passed meanwhile")
    public Response announceDraft(
            @PathParam("charterId") UUID charterId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(
                Response.ok(),
                announce.announceDraft(charterId, version -> ETags.requireMatch(ifMatch, version), caller.subject()));
    }

    private Response answer(Response.ResponseBuilder builder, CharterOutcome outcome) {
        if (!(outcome instanceof CharterOutcome.Done done)) {
            throw CharterProblems.of(outcome);
        }
        Charter charter = done.charter();
        return builder.location(URI.create("/api/v1/charters/" + charter.id()))
                .tag(ETags.of(charter.version()))
                .entity(view(charters.find(charter.id(), true).orElseThrow()))
                .build();
    }

    private CharterView view(Filled filled) {
        return CharterView.of(
                filled, clock.now(), CharterView.Layout.of(charters.plan(filled.charter()), circles::sees));
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.LIAISON, Role.AGENCY, Role.AUDITOR})
    @Operation(summary = "Charters, newest first", description = "Drafts are among them for district officials only.")
    public Page<CharterView> list(
            @Parameter(description = "Only these states") @QueryParam("state") @Nullable Set<CharterState> states,
            @Parameter(
                            description = "Only those that depart on this day, in the district's zone",
                            example = "2020-02-19")
                    @QueryParam("departs")
                    @Nullable LocalDate departs,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        int size = Page.limit(limit);
        Instant asOf = clock.now();
        return Page.of(
                        charters.newest(wanted(states, departs), before(cursor), size + 1),
                        size,
                        last -> Cursor.encode(
                                last.charter().madeAt().toString(),
                                last.charter().id().toString()))
                .map(filled -> CharterView.of(filled, asOf));
    }

    @GET
    @Path("{charterId}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.LIAISON, Role.AGENCY, Role.AUDITOR})
    @Operation(summary = "One charter with its counts")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CharterView.class)),
            description = "The charter; the ETag is its version")
    public Response get(@PathParam("charterId") UUID charterId) {
        Filled filled = charters.find(charterId, caller.has(Role.DISTRICT)).orElseThrow(Problem::notFound);
        return Response.ok(view(filled))
                .tag(ETags.of(filled.charter().version()))
                .build();
    }

    private Charters.Wanted wanted(@Nullable Set<CharterState> states, @Nullable LocalDate departs) {
        return new Charters.Wanted(
                caller.has(Role.DISTRICT), states == null ? Set.of() : states, Optional.ofNullable(departs));
    }

    /** Where a page of charters goes on, from its cursor. */
    static Optional<Charters.Before> before(@Nullable String cursor) {
        List<String> keys = Cursor.decode(cursor, 2);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Charters.Before(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1))));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw Cursor.bad();
        }
    }
}
