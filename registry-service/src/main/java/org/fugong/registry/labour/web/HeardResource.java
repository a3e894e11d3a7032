package org.fugong.registry.labour.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import org.fugong.chassis.web.Problem;
import org.fugong.registry.labour.application.Agreements;
import org.fugong.registry.labour.application.HeardAnswers;
import org.fugong.registry.labour.application.HeardStore.Kept;
import org.fugong.registry.labour.domain.Agreement;
import org.fugong.registry.labour.domain.Way;

/** What workers without a log-in say to being lent, on paper or by phone. */
@Path("/api/v1/labour-heard-answers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "labour")
class HeardResource {

    private final HeardAnswers heard;
    private final Agreements agreements;
    private final LabourScope scope;
    private final Disclosure disclosure;
    private final Caller caller;

    @Inject
    HeardResource(HeardAnswers heard, Agreements agreements, LabourScope scope, Disclosure disclosure, Caller caller) {
        this.heard = heard;
        this.agreements = agreements;
        this.scope = scope;
        this.disclosure = disclosure;
        this.caller = caller;
    }

    /**
     * What somebody heard, as sent.
     *
     * @param way PAPER or PHONE
     * @param heardBy name of who heard the worker say it, or holds the signed paper
     */
    record HeardRequest(
            @Nullable UUID agreementId,
            @Nullable UUID workerId,
            @Nullable Boolean consents,
            @Nullable Way way,
            @Nullable PersonalData heardBy,
            @Nullable Instant heardAt) {}

    @POST
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Enter what a worker without a log-in said, on paper or by phone",
            description =
                    """
                    By the lender's contact or an official of either town. A refusal counts at once; a consent counts once a
                    second person has confirmed it, and one of the two is an official. The worker can take it back at any
                    time before leaving, with a log-in or in the same way.""")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = HeardView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`, `worker-named-elsewhere`")
    public Response record(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "by phone (put in a time from both signatures on)",
                                                            value =
                                                                    """
                                                                    {"agreementId":
                                                                      "01950a7e-6c00-7a10-8000-000000000007",
                                                                     "workerId": "01950a7e-6c00-8a10-8000-000000000003",
                                                                     "consents": true, "way": "PHONE",
                                                                     "heardBy": "王五",
                                                                     "heardAt": "2026-12-01T01:30:00Z"}""")))
                    HeardRequest request) {
        UUID id = request.agreementId();
        UUID worker = request.workerId();
        if (id == null || worker == null) {
            throw Problem.invalid(id == null ? "agreementId" : "workerId", "missing", "This field must be filled in.");
        }
        Agreement agreement = agreements.lock(id).orElseThrow(Problem::notFound);
        Kept kept = heard.record(
                agreement,
                worker,
                new HeardAnswers.Entry(request.consents(), request.way(), request.heardBy(), request.heardAt()),
                caller.subject(),
                scope.requireWitness(agreement));
        return Response.created(URI.create("/api/v1/labour-heard-answers?agreementId=" + id))
                .entity(HeardView.of(kept))
                .build();
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "What others heard of an agreement's workers",
            description = "Those that no later answer has overtaken: one of a worker at most.")
    public List<HeardView> list(@QueryParam("agreementId") @Nullable UUID agreementId) {
        if (agreementId == null) {
            throw Problem.invalid("agreementId", "missing", "Say of which agreement.");
        }
        scope.require(agreements.find(agreementId).orElseThrow(Problem::notFound));
        return heard.of(agreementId).stream().map(HeardView::of).toList();
    }

    @POST
    @Path("{id}/confirmation")
    @Consumes(MediaType.WILDCARD) // Has no body.
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Confirm a consent that another has entered",
            description = "By whoever has asked the worker too, or has seen the signed paper.")
    @APIResponse(
            responseCode = "200",
            description = "It counts",
            content = @Content(schema = @Schema(implementation = HeardView.class)))
    @APIResponse(
            responseCode = "409",
            description = "`needs-another-person`: the same person, or a second one of the enterprise; `illegal-move`")
    public Response confirm(@PathParam("id") UUID id) {
        UUID agreementId =
                heard.find(id).orElseThrow(Problem::notFound).answer().agreementId();
        Agreement agreement = agreements.lock(agreementId).orElseThrow(Problem::notFound);
        // Read again under the agreement's lock, so that two confirmations at once are one and a refusal.
        Kept kept = heard.find(id).orElseThrow(Problem::notFound);
        return Response.ok(
                        HeardView.of(heard.confirm(agreement, kept, caller.subject(), scope.requireWitness(agreement))))
                .build();
    }

    /** Why somebody wants to see it. */
    record RevealRequest(@Nullable String purpose) {}

    /** Who heard it, in clear. */
    record Revealed(String heardBy) {}

    @POST
    @Path("{id}/reveal")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(summary = "See in clear who heard it", description = "Who looked and what for goes to the audit trail.")
    @APIResponse(
            responseCode = "200",
            description = "In clear",
            content = @Content(schema = @Schema(implementation = Revealed.class)))
    public Response reveal(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "ask back",
                                                            value = "{\"purpose\": \"Ask who heard it\"}")))
                    RevealRequest request) {
        Kept kept = heard.find(id).orElseThrow(Problem::notFound);
        scope.requireWitness(agreements.find(kept.answer().agreementId()).orElseThrow(Problem::notFound));
        String purpose = Objects.requireNonNullElse(request.purpose(), "");
        return Response.ok(new Revealed(disclosure.reveal(kept.heardBy(), purpose, id.toString())))
                .build();
    }
}
