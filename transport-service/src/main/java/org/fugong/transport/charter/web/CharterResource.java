package org.fugong.transport.charter.web;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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
import jakarta.ws.rs.QueryParam;
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
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.AnnounceCharter;
import org.fugong.transport.charter.application.CharterCounts;
import org.fugong.transport.charter.application.Charters;
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.charter.application.ReadCharters.Filled;
import org.fugong.transport.charter.domain.Charter;

/** Charters: announced by the district, seen by everyone who has to do with them. */
@Path("/api/v1/charters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Charters")
class CharterResource {

    private final AnnounceCharter announce;
    private final ReadCharters charters;
    private final DatabaseClock clock;
    private final Caller caller;

    CharterResource(AnnounceCharter announce, ReadCharters charters, DatabaseClock clock, Caller caller) {
        this.announce = announce;
        this.charters = charters;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(summary = "Announce a charter", description = "It is open for nominations until its deadline.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CharterRequest.class),
                            examples =
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
                                                     "perEnterpriseCap": 20}
                                                    """)))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = CharterView.class)),
            description = "The charter")
    @APIResponse(responseCode = "422", description = "invalid-input: every field that is wrong, with its code")
    public Response announce(@NotNull @Valid CharterRequest request) {
        AnnounceCharter.Result result = announce.announce(request.plan(), caller.subject());
        if (result instanceof AnnounceCharter.Flawed flawed) {
            throw CharterProblems.flawed(flawed.flaws());
        }
        Charter charter = ((AnnounceCharter.Announced) result).charter();
        return Response.created(URI.create("/api/v1/charters/" + charter.id()))
                .tag(ETags.of(charter.version()))
                .entity(CharterView.of(new Filled(charter, CharterCounts.NONE, 0), charter.announcedAt()))
                .build();
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.LIAISON, Role.AGENCY, Role.AUDITOR})
    @Operation(summary = "All charters, newest first")
    public Page<CharterView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        int size = Page.limit(limit);
        Instant asOf = clock.now();
        return Page.of(
                        charters.newest(before(cursor), size + 1),
                        size,
                        last -> Cursor.encode(
                                last.charter().announcedAt().toString(),
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
        Filled filled = charters.find(charterId).orElseThrow(Problem::notFound);
        return Response.ok(CharterView.of(filled, clock.now()))
                .tag(ETags.of(filled.charter().version()))
                .build();
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
