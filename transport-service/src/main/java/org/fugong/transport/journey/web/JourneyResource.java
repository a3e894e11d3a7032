package org.fugong.transport.journey.web;

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

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.CharterDesk.Stage;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.journey.application.ReadJourney;
import org.fugong.transport.journey.application.RecordJourney;
import org.fugong.transport.web.Sight;

/** Who boarded, who arrived, who is missing. */
@Path("/api/v1/charters/{charterId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journey")
class JourneyResource {

    private static final String EXAMPLE = "{\"workerIds\": [\"3a7e0c52-9d41-8b6f-a2c3-5f1d2e4b6a90\"]}";

    private final RecordJourney journeys;
    private final ReadJourney reader;
    private final ReadCharters charters;
    private final Caller caller;
    private final Sight sight;

    JourneyResource(RecordJourney journeys, ReadJourney reader, ReadCharters charters, Caller caller, Sight sight) {
        this.journeys = journeys;
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
    @Operation(
            summary = "Record who boarded",
            description = "Any number of lists. An id that is not on the roster is told and fails alone.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WorkerList.class),
                            examples = @ExampleObject(name = "One worker", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = JourneyView.class)),
            description = "What became of each id")
    @APIResponse(responseCode = "409", description = "charter-state: not frozen yet, or arrived already")
    public Response board(@PathParam("charterId") UUID charterId, @NotNull @Valid WorkerList list) {
        return record(charterId, Stage.BOARDING, list);
    }

    @POST
    @Path("arrivals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(
            summary = "Record who arrived",
            description = "Any number of lists. An id that is not on the roster is told and fails alone.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WorkerList.class),
                            examples = @ExampleObject(name = "One worker", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = JourneyView.class)),
            description = "What became of each id")
    @APIResponse(responseCode = "409", description = "charter-state: nobody has boarded yet")
    public Response arrive(@PathParam("charterId") UUID charterId, @NotNull @Valid WorkerList list) {
        return record(charterId, Stage.ARRIVAL, list);
    }

    @GET
    @Path("reconciliation")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "Roster, boarding and arrival held against each other",
            description = "Of those travellers whom you may see: counts, and who is missing.")
    public JourneyView.Compared reconciliation(@PathParam("charterId") UUID charterId) {
        if (charters.summary(charterId).isEmpty()) {
            throw Problem.notFound();
        }
        return reader.reconciliation(charterId, sight.scope())
                .map(JourneyView.Compared::of)
                .orElseThrow(() -> Problem.of(
                        404, "roster-not-frozen", "There is nothing to compare before the roster is frozen."));
    }

    private Response record(UUID charterId, Stage stage, WorkerList list) {
        RecordJourney.Result result = journeys.record(charterId, stage, list.workerIds(), caller.subject());
        if (result instanceof RecordJourney.Refused refused) {
            throw Problem.of(409, "charter-state", refused.reason()).with("state", refused.state());
        }
        if (!(result instanceof RecordJourney.Recorded recorded)) {
            throw Problem.notFound();
        }
        return Response.ok(JourneyView.of(charterId, recorded)).build();
    }
}
