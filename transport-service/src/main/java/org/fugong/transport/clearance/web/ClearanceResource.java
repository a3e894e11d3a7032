package org.fugong.transport.clearance.web;

import java.util.Map;
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

import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.clearance.application.Answer;
import org.fugong.transport.clearance.application.AnswerClearance;
import org.fugong.transport.clearance.application.ClearanceBoard.BoardLine;
import org.fugong.transport.clearance.application.ReadBoard;
import org.fugong.transport.clearance.domain.Voice;

/** One clearance with its history, and an official's answer to it. */
@Path("/api/v1/clearances/{clearanceId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clearances")
class ClearanceResource {

    private final AnswerClearance answers;
    private final ReadBoard board;
    private final DatabaseClock clock;
    private final AuditTrail audit;
    private final Caller caller;

    ClearanceResource(AnswerClearance answers, ReadBoard board, DatabaseClock clock, AuditTrail audit, Caller caller) {
        this.answers = answers;
        this.board = board;
        this.clock = clock;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "One clearance with every answer to it")
    public ClearanceView get(@PathParam("clearanceId") UUID clearanceId) {
        BoardLine line = visible(clearanceId);
        return ClearanceView.of(line, Map.of(), board.history(clearanceId));
    }

    @POST
    @Path("answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @IdempotentWrite
    @Operation(
            summary = "Answer a clearance for its agency",
            description = "For agencies that answer by telephone. The first answer decides; a later one is recorded and"
                    + " shown. Where answers contradict each other a district official decides: by the same answer as"
                    + " the one that stands, which confirms it, or by a refusal, which takes back a granted one. An"
                    + " answer after the deadline is recorded as LATE. The effect tells.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AnswerRequest.class),
                            examples = {
                                @ExampleObject(name = "Granted", value = "{\"outcome\": \"GRANTED\"}"),
                                @ExampleObject(
                                        name = "Refused",
                                        value = "{\"outcome\": \"REFUSED\", \"reason\": \"road closed\"}")
                            }))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ClearanceView.class)),
            description = "The clearance with its history; the last answer's effect tells what this one did")
    public Response answer(@PathParam("clearanceId") UUID clearanceId, @NotNull @Valid AnswerRequest request) {
        visible(clearanceId);
        boolean district = caller.has(Role.DISTRICT);
        AnswerClearance.Result result = answers.answer(new Answer(
                clearanceId,
                request.outcome(),
                request.reason(),
                district ? Role.DISTRICT : Role.TOWN,
                clock.now(),
                district ? Voice.DISTRICT : Voice.AGENCY,
                Optional.empty(),
                Optional.empty()));
        if (!(result instanceof AnswerClearance.Taken taken)) {
            throw Problem.notFound();
        }
        audit.record("answer-clearance", clearanceId.toString(), request.outcome() + " with effect " + taken.effect());
        return Response.ok(ClearanceView.of(visible(clearanceId), Map.of(), board.history(clearanceId)))
                .build();
    }

    private BoardLine visible(UUID clearanceId) {
        BoardLine line = board.line(clearanceId).orElseThrow(Problem::notFound);
        caller.requireEnterprise(line.enterpriseId(), line.town());
        return line;
    }
}
