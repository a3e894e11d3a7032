package org.fugong.registry.labour.web;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.fugong.registry.labour.application.Agreements;
import org.fugong.registry.labour.application.HeardAnswers;
import org.fugong.registry.labour.application.WorkerLogins;
import org.fugong.registry.labour.domain.Agreement;

/** What a worker says to being lent. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "labour")
class ConsentResource {

    private final Agreements agreements;
    private final HeardAnswers heard;
    private final WorkerLogins logins;
    private final Caller caller;

    @Inject
    ConsentResource(Agreements agreements, HeardAnswers heard, WorkerLogins logins, Caller caller) {
        this.agreements = agreements;
        this.heard = heard;
        this.logins = logins;
        this.caller = caller;
    }

    /**
     * Who the worker is, as sent.
     *
     * @param idType RESIDENT if not said
     */
    record ClaimRequest(@Nullable String idType, @Nullable PersonalData idNumber, @Nullable PersonalData name) {}

    /** The worker that a log-in is. */
    record Claimed(UUID workerId) {}

    @PUT
    @Path("labour-worker/mine")
    @IdempotentWrite
    @RolesAllowed(Role.WORKER)
    @Operation(
            summary = "Say which worker this log-in is",
            description =
                    """
                    Once; the first claim wins, and a document has one log-in. 404 `worker-not-found` where no worker has
                    both document and name, never telling which was wrong.""")
    @APIResponse(
            responseCode = "200",
            description = "Bound",
            content = @Content(schema = @Schema(implementation = Claimed.class)))
    @APIResponse(responseCode = "409", description = "`already-claimed`")
    public Response claim(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "made up",
                                                            value =
                                                                    """
                                                                    {"idType": "RESIDENT",
                                                                     "idNumber": "339999198001010000",
                                                                     "name": "李四"}""")))
                    ClaimRequest request) {
        UUID worker = logins.bind(caller.subject(), request.idType(), request.idNumber(), request.name());
        return Response.ok(new Claimed(worker)).build();
    }

    @GET
    @Path("labour-consents")
    @RolesAllowed(Role.WORKER)
    @Operation(
            summary = "What I am asked, and what I said",
            description = "Of other workers nothing is told. Empty until the log-in is bound to a worker.")
    public List<ConsentView> mine() {
        return logins.workerOf(caller.subject())
                .map(worker -> agreements.ofWorker(worker).stream()
                        .map(agreement -> ConsentView.of(agreement, worker))
                        .toList())
                .orElse(List.of());
    }

    /** What the worker says, as sent. */
    record AnswerRequest(@Nullable Boolean consents) {}

    @POST
    @Path("labour-consents/{id}")
    @IdempotentWrite
    @RolesAllowed(Role.WORKER)
    @Operation(
            summary = "Consent or decline, for oneself",
            description =
                    """
                    The answer can be changed until those who consented have gone, and takes the place of one that others
                    heard on paper or by phone.""")
    @APIResponse(
            responseCode = "200",
            description = "What is recorded",
            content = @Content(schema = @Schema(implementation = ConsentView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`, `worker-named-elsewhere`")
    public Response answer(
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "yes", value = "{\"consents\": true}")))
                    AnswerRequest request) {
        UUID worker = logins.workerOf(caller.subject()).orElseThrow(Problem::notFound);
        Agreement agreement = agreements.lock(id).orElseThrow(Problem::notFound);
        if (agreement.workers().stream().noneMatch(named -> named.workerId().equals(worker))) {
            throw Problem.notFound();
        }
        Boolean consents = request.consents();
        if (consents == null) {
            throw Problem.invalid("consents", "missing", "Say yes or no.");
        }
        return Response.ok(ConsentView.of(heard.answerOwn(agreement, worker, consents), worker))
                .build();
    }
}
