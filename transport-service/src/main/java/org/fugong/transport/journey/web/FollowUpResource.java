package org.fugong.transport.journey.web;

import java.util.List;
import java.util.Objects;
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

import org.fugong.chassis.privacy.Disclosure;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.journey.application.FollowUp;
import org.fugong.transport.journey.application.JourneyState;
import org.fugong.transport.journey.application.ReadJourney;
import org.fugong.transport.journey.domain.FollowUpRule;
import org.fugong.transport.web.Sight;

/** Who is missing, what was last known of them, and the calls until each is accounted for. */
@Path("/api/v1/charters/{charterId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journey")
class FollowUpResource {

    private static final String AGAIN =
            """
            {"workerId": "3a7e0c52-9d41-8b6f-a2c3-5f1d2e4b6a90", "outcome": "NOT_REACHED",
             "nextCallAt": "2099-02-19T14:00:00Z"}""";
    private static final String ILL =
            """
            {"workerId": "3a7e0c52-9d41-8b6f-a2c3-5f1d2e4b6a90", "outcome": "ILL", "note": "Fever since the morning"}""";

    private final FollowUp followUps;
    private final ReadJourney reader;
    private final ReadCharters charters;
    private final Disclosure disclosure;
    private final Caller caller;
    private final Sight sight;

    FollowUpResource(
            FollowUp followUps,
            ReadJourney reader,
            ReadCharters charters,
            Disclosure disclosure,
            Caller caller,
            Sight sight) {
        this.followUps = followUps;
        this.reader = reader;
        this.charters = charters;
        this.disclosure = disclosure;
        this.caller = caller;
        this.sight = sight;
    }

    @GET
    @Path("missing")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "Whom to call, and what was last known of them",
            description =
                    "Of those travellers whom you may see: the missing, and those who arrived and were not taken over."
                            + " Those who are not accounted for come first.")
    public Page<MissingView> missing(
            @PathParam("charterId") UUID charterId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        known(charterId);
        int size = Page.limit(limit);
        ReadJourney.Some some = reader.unsettled(charterId, sight.scope(), MissingCursor.place(cursor), size + 1)
                .orElseThrow(JourneyProblems::notFrozen);
        return Page.of(some.list(), size, MissingCursor::of).map(MissingView::of);
    }

    @POST
    @Path("follow-ups")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @IdempotentWrite
    @Operation(
            summary = "Record a call to somebody who is missing",
            description =
                    "By an official of the district or of the enterprise's town, or by the enterprise. A call without a"
                            + " next one accounts for the traveller.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FollowUpRequest.class),
                            examples = {
                                @ExampleObject(name = "Nobody answered", value = AGAIN),
                                @ExampleObject(name = "Ill", value = ILL)
                            }))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = FollowedUp.class)),
            description = "The call, and how things stand after it")
    @APIResponse(responseCode = "409", description = "not-missing: neither missing nor waiting to be taken over")
    public Response followUp(@PathParam("charterId") UUID charterId, @NotNull @Valid FollowUpRequest request) {
        FollowUp.Result result = followUps.record(
                charterId,
                new FollowUp.Made(
                        request.workerId(),
                        request.outcome(),
                        Optional.ofNullable(request.nextCallAt()),
                        request.said(),
                        caller.subject(),
                        sight.scope()));
        if (result instanceof FollowUp.NotMissing) {
            throw Problem.of(409, "not-missing", "The traveller is neither missing nor waiting to be taken over.");
        }
        if (result instanceof FollowUp.Objected objected) {
            throw objected.objection() == FollowUpRule.Objection.NEXT_CALL_NEEDED
                    ? Problem.invalid("nextCallAt", "next-call-needed", "Say when somebody calls again.")
                    : Problem.invalid("nextCallAt", "future", "The next call has to lie in the future.");
        }
        if (!(result instanceof FollowUp.FollowedUp made)) {
            throw Problem.notFound();
        }
        return Response.status(Response.Status.CREATED)
                .entity(new FollowedUp(
                        MissingView.Call.of(made.call()), made.state(), JourneyView.Compared.of(made.reconciliation())))
                .build();
    }

    /** A call that was recorded. */
    @Schema(name = "FollowedUp")
    record FollowedUp(MissingView.Call call, String state, JourneyView.Compared reconciliation) {}

    /** All that was said of one traveller. */
    @Schema(name = "TravellerHistory")
    record History(UUID workerId, List<MissingView.Said> reports, List<MissingView.Call> calls) {}

    @GET
    @Path("travellers/{workerId}/history")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "All that was said of one traveller",
            description = "Every report and call in the order in which they came, with what was taken back and why.")
    public History history(@PathParam("charterId") UUID charterId, @PathParam("workerId") UUID workerId) {
        JourneyState state = visible(charterId);
        if (state.traveller(workerId).isEmpty()) {
            throw Problem.notFound();
        }
        return new History(
                workerId,
                state.reportsOf(workerId).stream().map(MissingView.Said::of).toList(),
                state.calls().stream()
                        .filter(call -> call.workerId().equals(workerId))
                        .map(MissingView.Call::of)
                        .toList());
    }

    /** What for. */
    @Schema(name = "JourneyRevealRequest")
    record RevealRequest(@Nullable String purpose) {}

    /** In clear. */
    @Schema(name = "JourneyRevealed")
    record Revealed(String text) {}

    @POST
    @Path("journey-notes/{noteId}/reveal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @IdempotentWrite
    @Operation(
            summary = "See in clear what a call told, or who took a worker over",
            description =
                    "By the id of the follow-up or of the report. Who looked and what for goes to the audit trail.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RevealRequest.class),
                            examples = @ExampleObject(name = "Call back", value = "{\"purpose\": \"Call back\"}")))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Revealed.class)),
            description = "In clear")
    public Response reveal(
            @PathParam("charterId") UUID charterId,
            @PathParam("noteId") UUID noteId,
            @NotNull @Valid RevealRequest request) {
        JourneyState state = visible(charterId);
        Sealed sealed = Stream.concat(
                        state.calls().stream().map(c -> new Sealed(c.id(), c.workerId(), c.note())),
                        state.reports().stream().map(r -> new Sealed(r.id(), r.workerId(), r.receivedBy())))
                .filter(one -> one.id().equals(noteId) && one.data() != null)
                .findFirst()
                .orElseThrow(Problem::notFound);
        return Response.ok(new Revealed(disclosure.reveal(
                        Objects.requireNonNull(sealed.data()),
                        Objects.requireNonNullElse(request.purpose(), ""),
                        sealed.workerId().toString())))
                .build();
    }

    private record Sealed(UUID id, UUID workerId, @Nullable PersonalData data) {}

    private void known(UUID charterId) {
        if (charters.summary(charterId).isEmpty()) {
            throw Problem.notFound();
        }
    }

    private JourneyState visible(UUID charterId) {
        known(charterId);
        return reader.state(charterId, sight.scope()).orElseThrow(JourneyProblems::notFrozen);
    }
}
