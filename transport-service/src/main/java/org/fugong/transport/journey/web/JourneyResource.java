package org.fugong.transport.journey.web;

import java.util.List;
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

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.journey.application.CorrectJourney;
import org.fugong.transport.journey.application.ReadJourney;
import org.fugong.transport.journey.application.RecordJourney;
import org.fugong.transport.journey.domain.JourneyStage;
import org.fugong.transport.journey.domain.Reporter;
import org.fugong.transport.web.Sight;

/** Who boarded, who arrived, who was handed over, and what of it was wrong. */
@Path("/api/v1/charters/{charterId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journey")
class JourneyResource {

    private static final String EXAMPLE = "{\"workerIds\": [\"3a7e0c52-9d41-8b6f-a2c3-5f1d2e4b6a90\"]}";
    private static final String LATER =
            """
            {"travellers": [{"workerId": "3a7e0c52-9d41-8b6f-a2c3-5f1d2e4b6a90", "at": "2020-02-19T10:12:30Z"},
                            {"workerId": "5b1d0e63-7c2f-8a94-b3e5-6f7a8b9c0d12", "present": false}],
             "stop": 1, "at": "2020-02-19T10:30:00Z"}""";
    private static final String HANDED_OVER =
            """
            {"workerIds": ["3a7e0c52-9d41-8b6f-a2c3-5f1d2e4b6a90"], "place": "West square", "receivedBy": "Wang Wu"}""";
    private static final String CORRECTION =
            """
            {"workerId": "3a7e0c52-9d41-8b6f-a2c3-5f1d2e4b6a90", "stage": "BOARDING", "reason": "ticked the next line"}""";
    private static final String ANY_ORDER =
            "Any number of lists, in any order: what comes out of order is kept as it happened and marked. An id that is not"
                    + " on the roster is told and fails alone.";

    private final RecordJourney journeys;
    private final CorrectJourney corrections;
    private final ReadJourney reader;
    private final ReadCharters charters;
    private final Caller caller;
    private final Sight sight;

    JourneyResource(
            RecordJourney journeys,
            CorrectJourney corrections,
            ReadJourney reader,
            ReadCharters charters,
            Caller caller,
            Sight sight) {
        this.journeys = journeys;
        this.corrections = corrections;
        this.reader = reader;
        this.charters = charters;
        this.caller = caller;
        this.sight = sight;
    }

    @POST
    @Path("boardings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(summary = "Record who boarded", description = ANY_ORDER)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JourneyList.class),
                            examples = {
                                @ExampleObject(name = "One worker", value = EXAMPLE),
                                @ExampleObject(name = "A list made without net", value = LATER)
                            }))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = JourneyView.class)),
            description = "What became of each id")
    @APIResponse(responseCode = "409", description = "charter-state: not frozen yet, or called off")
    public Response board(@PathParam("charterId") UUID charterId, @NotNull @Valid JourneyList list) {
        return record(charterId, JourneyStage.BOARDING, list.marks(), null, null);
    }

    @POST
    @Path("arrivals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(summary = "Record who arrived", description = ANY_ORDER)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JourneyList.class),
                            examples = @ExampleObject(name = "One worker", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = JourneyView.class)),
            description = "What became of each id")
    @APIResponse(responseCode = "409", description = "charter-state: not frozen yet, or called off")
    public Response arrive(@PathParam("charterId") UUID charterId, @NotNull @Valid JourneyList list) {
        return record(charterId, JourneyStage.ARRIVAL, list.marks(), null, null);
    }

    @POST
    @Path("hand-overs")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DISTRICT, Role.ENTERPRISE})
    @IdempotentWrite
    @Operation(
            summary = "Record whom the employers took over",
            description =
                    ANY_ORDER + " An enterprise records its own workers: others' are not on the roster for it. The"
                            + " charter is HANDED_OVER when everyone on the roster is handed over or accounted for.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HandOverList.class),
                            examples = @ExampleObject(name = "At the station", value = HANDED_OVER)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = JourneyView.class)),
            description = "What became of each id")
    @APIResponse(responseCode = "409", description = "charter-state: not frozen yet, or called off")
    public Response handOver(@PathParam("charterId") UUID charterId, @NotNull @Valid HandOverList list) {
        return record(charterId, JourneyStage.HAND_OVER, list.marks(), list.place(), list.receivedBy());
    }

    @POST
    @Path("corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(
            summary = "Take back a wrong tick",
            description =
                    "It stays as history with who took it back and why. What the railway says to the same effect stays"
                            + " and shows as a contradiction. A charter that was HANDED_OVER may be ARRIVED again.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CorrectionRequest.class),
                            examples = @ExampleObject(name = "Wrong line", value = CORRECTION)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = JourneyView.Corrected.class)),
            description = "How things stand after it")
    @APIResponse(responseCode = "409", description = "nothing-to-correct: no such record counts")
    public Response correct(@PathParam("charterId") UUID charterId, @NotNull @Valid CorrectionRequest request) {
        CorrectJourney.Result result = corrections.correct(
                charterId, request.workerId(), request.stage(), request.reason().strip(), caller.subject());
        if (result instanceof CorrectJourney.NothingToCorrect) {
            throw Problem.of(409, "nothing-to-correct", "Nothing of this kind counts for this traveller.");
        }
        if (!(result instanceof CorrectJourney.Corrected corrected)) {
            throw Problem.notFound();
        }
        return Response.ok(new JourneyView.Corrected(
                        charterId, corrected.state(), JourneyView.Compared.of(corrected.reconciliation())))
                .build();
    }

    @GET
    @Path("reconciliation")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "Roster, boarding, arrival and hand-over held against each other",
            description = "Of those travellers whom you may see: counts, who is missing, and what is odd.")
    public JourneyView.Compared reconciliation(@PathParam("charterId") UUID charterId) {
        if (charters.summary(charterId).isEmpty()) {
            throw Problem.notFound();
        }
        return reader.reconciliation(charterId, sight.scope())
                .map(JourneyView.Compared::of)
                .orElseThrow(JourneyProblems::notFrozen);
    }

    private Response record(
            UUID charterId,
            JourneyStage stage,
            List<RecordJourney.Mark> marks,
            @Nullable String place,
            @Nullable PersonalData receivedBy) {
        Reporter reporter = caller.has(Role.DISTRICT) ? Reporter.OFFICIAL : Reporter.EMPLOYER;
        RecordJourney.Result result = journeys.record(
                charterId,
                new RecordJourney.Said(stage, marks, reporter, caller.subject(), sight.scope(), place, receivedBy));
        if (result instanceof RecordJourney.Refused refused) {
            throw Problem.of(409, "charter-state", refused.reason()).with("state", refused.state());
        }
        if (!(result instanceof RecordJourney.Recorded recorded)) {
            throw Problem.notFound();
        }
        return Response.ok(JourneyView.of(charterId, recorded)).build();
    }
}
