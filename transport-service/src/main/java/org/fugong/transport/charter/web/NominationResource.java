package org.fugong.transport.charter.web;

import java.util.List;
import java.util.Map;
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
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.NominateWorker;
import org.fugong.transport.charter.application.Nominations;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.charter.application.ReadNominations;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.NominationStatus;
import org.fugong.transport.web.Sight;
import org.fugong.transport.worker.application.KnownWorkers;

/** Nominations: made by an enterprise for its own workers, seen by it, its town and the district. */
@Path("/api/v1/charters/{charterId}/nominations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Nominations")
class NominationResource {

    private final NominateWorker nominate;
    private final ReadNominations nominations;
    private final ReadCharters charters;
    private final KnownWorkers workers;
    private final Caller caller;
    private final Sight sight;

    NominationResource(
            NominateWorker nominate,
            ReadNominations nominations,
            ReadCharters charters,
            KnownWorkers workers,
            Caller caller,
            Sight sight) {
        this.nominate = nominate;
        this.nominations = nominations;
        this.charters = charters;
        this.workers = workers;
        this.caller = caller;
        this.sight = sight;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ENTERPRISE)
    @IdempotentWrite
    @Operation(
            summary = "Nominate one of your workers",
            description = "Gives a seat while there is one, else a place in the waiting list. Two clearances are asked"
                    + " for at once. The deadline is judged by the database's clock.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NominationRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "A worker",
                                            value = "{\"workerId\": \"3a7e0c52-9d41-8b6f-a2c3-5f1d2e4b6a90\"}")))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = NominationView.class)),
            description = "Nominated: SEATED or WAITING")
    @APIResponse(responseCode = "404", description = "worker-unknown: no worker of yours is known by this id (yet)")
    @APIResponse(
            responseCode = "409",
            description = "charter-closed (with deadline and receivedAt), worker-on-a-charter (with charterId),"
                    + " cap-reached (with cap)")
    public Response nominate(@PathParam("charterId") UUID charterId, @NotNull @Valid NominationRequest request) {
        NominateWorker.Result result =
                nominate.nominate(charterId, request.workerId(), sight.ownEnterprise(), caller.subject());
        if (result instanceof NominateWorker.Refused refused) {
            throw CharterProblems.refused(refused);
        }
        if (!(result instanceof NominateWorker.Placed placed)) {
            throw Problem.notFound();
        }
        Nomination nomination = placed.nomination();
        int waitingPlace = nomination.status() == NominationStatus.WAITING ? placed.place() : 0;
        return Response.status(Response.Status.CREATED)
                .entity(NominationView.of(
                        new Nominations.Placed(nomination, waitingPlace),
                        workers.enterpriseNames(List.of(nomination.enterpriseId())),
                        Map.of(nomination.id(), placed.clearances())))
                .build();
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "Nominations in their order",
            description = "An enterprise sees its own, a town those of its enterprises, the district all.")
    public Page<NominationView> list(
            @PathParam("charterId") UUID charterId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        if (charters.summary(charterId).isEmpty()) {
            throw Problem.notFound();
        }
        int size = Page.limit(limit);
        ReadNominations.Some some = nominations.list(charterId, sight.scope(), after(cursor), size + 1);
        return Page.of(
                        some.nominations(),
                        size,
                        last -> Cursor.encode("" + last.nomination().number()))
                .map(placed -> NominationView.of(placed, some.names(), some.clearances()));
    }

    /** The number after which a page of nominations goes on, from its cursor. */
    static int after(@Nullable String cursor) {
        List<String> keys = Cursor.decode(cursor, 1);
        try {
            return keys.isEmpty() ? 0 : Integer.parseInt(keys.get(0));
        } catch (NumberFormatException notOurs) {
            throw Cursor.bad();
        }
    }
}
