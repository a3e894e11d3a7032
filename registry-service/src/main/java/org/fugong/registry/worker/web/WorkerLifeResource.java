package org.fugong.registry.worker.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.worker.application.Actor;
import org.fugong.registry.worker.application.WorkerLife;
import org.fugong.registry.worker.application.WorkerSearch;
import org.fugong.registry.worker.application.WorkerStore.Kept;
import org.fugong.registry.worker.application.Workers;
import org.fugong.registry.worker.domain.Standing;

/** A worker's life: found, corrected, gone. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "workers")
class WorkerLifeResource {

    private final Workers workers;
    private final WorkerLife life;
    private final WorkerSearch search;
    private final WorkerScope scope;
    private final Caller caller;

    @Inject
    WorkerLifeResource(Workers workers, WorkerLife life, WorkerSearch search, WorkerScope scope, Caller caller) {
        this.workers = workers;
        this.life = life;
        this.search = search;
        this.scope = scope;
        this.caller = caller;
    }

    /**
     * What to search by; in the body, since addresses are logged.
     *
     * @param text part of a name, a phone, its last four digits, or a document number
     * @param town nine digits; officials of a town are held to theirs
     * @param enterpriseId an enterprise's contacts are held to their own
     */
    record SearchRequest(@Nullable String text, @Nullable String town, @Nullable UUID enterpriseId) {}

    /** Who was found, masked; with more if there are or may be others. */
    record SearchAnswer(List<WorkerView> items, boolean more) {}

    @POST
    @Path("workers/search")
    @Transactional
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Search workers",
            description =
                    """
                    By part of a name, phone, its last four digits or document number: 50 at most, masked. An enterprise
                    searches its own, a town its own. Each search is in the audit trail, without its text.""")
    @APIResponse(
            responseCode = "200",
            description = "Who was found",
            content = @Content(schema = @Schema(implementation = SearchAnswer.class)))
    public Response search(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "name", value = "{\"text\": \"李四\"}")))
                    SearchRequest request) {
        UUID enterprise = request.enterpriseId();
        String town = request.town() == null || request.town().isBlank() ? null : request.town();
        if (!scope.official()) {
            UUID own = caller.enterpriseId().orElseThrow(Problem::notFound);
            if (enterprise != null && !enterprise.equals(own)) {
                throw Problem.notFound();
            }
            enterprise = own;
        } else if (enterprise != null) {
            caller.requireEnterprise(enterprise, scope.facts(enterprise).town());
        } else if (!caller.has(Role.DISTRICT)) {
            town = town == null ? caller.town().orElseThrow(Problem::notFound) : town;
            caller.requireTown(town);
        }
        WorkerSearch.Found found = search.find(request.text(), town, enterprise);
        return Response.ok(new SearchAnswer(
                        found.workers().stream().map(WorkerView::of).toList(), found.more()))
                .build();
    }

    @GET
    @Path("workers/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "One worker",
            description =
                    "Masked. By the id or an alias; `workerId` is the record that goes on. The ETag goes into If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The worker",
            content = @Content(schema = @Schema(implementation = WorkerView.class)))
    public Response get(@PathParam("id") UUID id) {
        Kept kept = workers.find(id).orElseThrow(Problem::notFound);
        scope.requireSight(kept);
        return answer(kept);
    }

    @PUT
    @Path("workers/{id}")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Correct a worker",
            description =
                    """
                    What is left out stays. With another document the record gets another `workerId`, and the old one stays
                    as its alias.""")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = WorkerView.class)))
    @APIResponse(responseCode = "409", description = "`worker-already-registered`: an official can merge the two")
    public Response correct(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "another phone",
                                                            value = "{\"phone\": \"10000000003\"}")))
                    CorrectionRequest request) {
        Kept old = locked(id, ifMatch);
        UUID now = life.correct(old, request.correction(), scope.actor());
        return answer(workers.find(now).orElseThrow(Problem::notFound));
    }

    /**
     * What became of a worker.
     *
     * @param on last day
     * @param reason why
     */
    record LeavingRequest(@Nullable LocalDate on, Standing.@Nullable Why reason) {}

    @POST
    @Path("workers/{id}/leaving")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Note that a worker leaves",
            description = "Who has left can be registered by any employer, the last one too.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = WorkerView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: lent, or gone already")
    public Response leave(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "resigned",
                                                            value = "{\"on\": \"{today}\", \"reason\": \"RESIGNED\"}")))
                    LeavingRequest request) {
        Kept old = locked(id, ifMatch);
        life.leave(old.worker(), request.on(), request.reason(), scope.actor());
        return answer(workers.find(id).orElseThrow(Problem::notFound));
    }

    /**
     * A line of a record's history.
     *
     * @param bySubject for officials and auditors only
     */
    record ChangeView(
            long version, String move, List<String> fields, Actor.Party by, @Nullable String bySubject, Instant at) {

        @JsonIgnore
        public String byName() {
            return by.name();
        }
    }

    @GET
    @Path("workers/{id}/history")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "What happened to a worker's record",
            description =
                    """
                    Who, when and which fields, never the values. An enterprise sees what happened while the worker was its
                    own.""")
    public List<ChangeView> history(@PathParam("id") UUID id) {
        Kept kept = workers.find(id).orElseThrow(Problem::notFound);
        UUID employer = scope.requireEmployer(kept).id();
        boolean all = scope.official() || caller.has(Role.AUDITOR);
        return workers.history(kept.worker().id()).stream()
                .filter(change -> all || change.enterpriseId().equals(employer))
                .map(change -> new ChangeView(
                        change.version(),
                        change.move(),
                        change.fields(),
                        change.by().party(),
                        all ? change.by().subject() : null,
                        change.at()))
                .toList();
    }

    private Kept locked(UUID id, @Nullable String ifMatch) {
        Kept old = workers.lock(id).orElseThrow(Problem::notFound);
        scope.requireEmployer(old);
        ETags.requireMatch(ifMatch, old.worker().version());
        return old;
    }

    private static Response answer(Kept kept) {
        return Response.ok(WorkerView.of(kept))
                .tag(ETags.of(kept.worker().version()))
                .build();
    }
}
