package org.fugong.registry.worker.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.Disclosure;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.domain.identity.Outcome;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.identity.application.Refusal;
import org.fugong.registry.worker.application.Person;
import org.fugong.registry.worker.application.WorkerEntry;
import org.fugong.registry.worker.application.WorkerStore.Kept;
import org.fugong.registry.worker.application.Workers;

/** Workers, one by one. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "workers")
class WorkerResource {

    private final Workers workers;
    private final Enterprises enterprises;
    private final Caller caller;
    private final Disclosure disclosure;
    private final WorkerScope scope;

    @Inject
    WorkerResource(Workers workers, Enterprises enterprises, Caller caller, Disclosure disclosure, WorkerScope scope) {
        this.workers = workers;
        this.enterprises = enterprises;
        this.caller = caller;
        this.disclosure = disclosure;
        this.scope = scope;
    }

    @POST
    @Path("enterprises/{id}/workers")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Register a worker of an enterprise",
            description =
                    """
                    `workerId` stands for the person: the same wherever the same document is registered, and nothing
                    about the person can be read off it.""")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = WorkerView.class)))
    @APIResponse(responseCode = "409", description = "`worker-already-registered`, here or elsewhere: never told where")
    @APIResponse(responseCode = "422", description = "`invalid-input` with a code for every wrong field")
    public Response register(
            @PathParam("id") UUID enterpriseId,
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
                                                                     "name": "李四", "phone": "10000000002",
                                                                     "origin": "341002",
                                                                     "originAddress": "合成村 3 组 (made up)",
                                                                     "skills": ["焊工"]}""")))
                    WorkerRequest request) {
        EnterpriseFacts enterprise = enterprise(enterpriseId);
        enterprise.requireOpen();
        Outcome outcome =
                workers.register(new WorkerEntry(enterprise.id(), enterprise.town(), request.form()), scope.actor());
        if (outcome instanceof Outcome.Refused refused) {
            throw Refusal.of(refused);
        }
        UUID id;
        if (outcome instanceof Outcome.Created created) {
            id = created.id();
        } else if (outcome instanceof Outcome.Changed takenOnAgain) {
            id = takenOnAgain.id();
        } else {
            throw new IllegalStateException("A registration that corrects nothing is new, or of one who had left");
        }
        return Response.status(201)
                .entity(WorkerView.of(workers.find(id).orElseThrow(Problem::notFound)))
                .build();
    }

    @GET
    @Path("enterprises/{id}/workers")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "List an enterprise's workers", description = "Masked, in the order they were registered.")
    public Page<WorkerView> list(
            @PathParam("id") UUID enterpriseId,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 50 if not said") @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        EnterpriseFacts enterprise = enterprise(enterpriseId);
        List<String> after = Cursor.decode(cursor, 2);
        Instant afterTime = null;
        UUID afterId = null;
        if (!after.isEmpty()) {
            try {
                afterTime = Instant.parse(after.get(0));
                afterId = UUID.fromString(after.get(1));
            } catch (DateTimeException | IllegalArgumentException broken) {
                throw Cursor.bad();
            }
        }
        List<Kept> rows = workers.list(enterprise.id(), afterTime, afterId, most + 1);
        return Page.of(
                        rows,
                        most,
                        last -> Cursor.encode(
                                last.worker().registeredAt().toString(),
                                last.worker().id().toString()))
                .map(WorkerView::of);
    }

    /**
     * Why somebody wants to see personal data.
     *
     * @param purpose goes to the audit trail
     */
    record RevealRequest(@Nullable String purpose) {}

    /** A worker's personal data in clear. */
    record RevealedWorker(String idNumber, String name, String phone, String originAddress) {}

    @POST
    @Path("workers/{id}/reveal")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "See a worker's personal data in clear",
            description = "Who looked and what for is written to the audit trail in the same transaction.")
    @APIResponse(
            responseCode = "200",
            description = "The worker in clear",
            content = @Content(schema = @Schema(implementation = RevealedWorker.class)))
    public Response reveal(
            @PathParam("id") UUID workerId,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "ticket",
                                                            value = "{\"purpose\": \"Buy the train ticket\"}")))
                    RevealRequest request) {
        Kept kept = workers.find(workerId).orElseThrow(Problem::notFound);
        scope.requireSight(kept);
        String[] clear = disclosure
                .reveal(joined(kept.person()), request.purpose() == null ? "" : request.purpose(), workerId.toString())
                .split("\n", 4);
        return Response.ok(new RevealedWorker(clear[0], clear[1], clear[2], clear.length > 3 ? clear[3] : ""))
                .build();
    }

    /** One look is one entry in the audit trail, so all of it is revealed at once. */
    private static PersonalData joined(Person person) {
        StringBuilder all = new StringBuilder();
        person.idNumber().derive(all::append);
        for (PersonalData part : List.of(person.name(), person.phone(), person.originAddress())) {
            part.derive(clear -> all.append('\n').append(clear));
        }
        return PersonalData.of(all.toString());
    }

    private EnterpriseFacts enterprise(UUID id) {
        EnterpriseFacts enterprise = enterprises.facts(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(id, enterprise.town());
        return enterprise;
    }
}
