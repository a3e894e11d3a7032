package org.fugong.transport.charter.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

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

import io.smallrye.common.annotation.NonBlocking;
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
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.EndNominations;
import org.fugong.transport.charter.application.NominateList;
import org.fugong.transport.charter.application.NominateList.How;
import org.fugong.transport.charter.application.NominateWorker;
import org.fugong.transport.charter.application.NominationLists.Wanted;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.charter.application.ReadNominations;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.NominationStatus;
import org.fugong.transport.web.Sight;
import org.fugong.transport.worker.application.WorkerDocuments;

/** Nominations: made by an enterprise for its own workers, seen by it, its town and the district. */
@Path("/api/v1/charters/{charterId}/nominations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Nominations")
class NominationResource {

    private final NominationBatch batch;
    private final NominateList list;
    private final EndNominations ending;
    private final ReadNominations nominations;
    private final ReadCharters charters;
    private final WorkerDocuments documents;
    private final Caller caller;
    private final Sight sight;

    NominationResource(
            NominationBatch batch,
            NominateList list,
            EndNominations ending,
            ReadNominations nominations,
            ReadCharters charters,
            WorkerDocuments documents,
            Caller caller,
            Sight sight) {
        this.batch = batch;
        this.list = list;
        this.ending = ending;
        this.nominations = nominations;
        this.charters = charters;
        this.documents = documents;
        this.caller = caller;
        this.sight = sight;
    }

    // On the event loop: all it waits for is the batch. Nothing of the body is left to a validator, which costs more
    // than the rest.
    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(
            summary = "Nominate one of your workers",
            description = "Gives a seat while there is one, else a place in the waiting list. Two clearances are asked"
                    + " for at once. The deadline is judged by the database's clock.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NominationRequest.class),
                            examples = {
                                @ExampleObject(
                                        name = "A worker",
                                        value = "{\"workerId\": \"3a7e0c52-9d41-8b6f-a2c3-5f1d2e4b6a90\"}"),
                                @ExampleObject(
                                        name = "By document (made up)",
                                        value = "{\"idType\": \"RESIDENT\", \"idNumber\": \"339999199001010008\"}")
                            }))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = NominationView.class)),
            description = "Nominated: SEATED or WAITING")
    @APIResponse(
            responseCode = "404",
            description = "worker-unknown: no worker of yours is known by this id or document (yet)")
    @APIResponse(
            responseCode = "409",
            description = "charter-closed (with deadline and receivedAt), worker-on-a-charter (with charterId),"
                    + " cap-reached (with cap), not-allowed")
    public CompletionStage<Response> nominate(@PathParam("charterId") UUID charterId, NominationRequest request) {
        return batch.answer(new NominateWorker.Ask(
                charterId, request.worker(documents), request.boardsAt(), sight.ownEnterprise(), caller.subject()));
    }

    @POST
    @Path("lists")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ENTERPRISE)
    @IdempotentWrite
    @Operation(
            summary = "Nominate many of your workers",
            description =
                    "Up to 500 in one transaction. Each is answered; those with the same group travel together or not"
                            + " at all.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ListRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "A couple and one more",
                                            value =
                                                    """
                                                    {"workers": [
                                                      {"workerId": "3a7e0c52-9d41-8b6f-a2c3-5f1d2e4b6a90", "group": "A"},
                                                      {"workerId": "5b1c7d20-44e8-8a2d-9c11-8f3e6a7d0b42", "group": "A"},
                                                      {"workerId": "c0d9e8f7-1a2b-8c3d-8e4f-a5b6c7d8e9f0"}]}
                                                    """)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ListView.class)),
            description = "What became of each: SEATED, WAITING or REFUSED")
    public Response nominateList(@PathParam("charterId") UUID charterId, @NotNull @Valid ListRequest request) {
        NominateList.Order order = new NominateList.Order(
                charterId,
                Optional.of(sight.ownEnterprise()),
                request.wishes(),
                false,
                request.how(),
                caller.subject());
        return Response.ok(ListView.of(list.nominate(order).orElseThrow(Problem::notFound), request.how()))
                .build();
    }

    @POST
    @Path("groups")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ENTERPRISE, Role.DISTRICT})
    @IdempotentWrite
    @Operation(
            summary = "Nominate workers who travel together or not at all",
            description = "All get seats at once, or wait together. An enterprise makes groups of its own workers, a"
                    + " district official also of several enterprises' workers, such as a couple.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GroupRequest.class),
                            examples = {
                                @ExampleObject(
                                        name = "A couple",
                                        value =
                                                """
                                                {"workerIds": ["3a7e0c52-9d41-8b6f-a2c3-5f1d2e4b6a90",
                                                               "5b1c7d20-44e8-8a2d-9c11-8f3e6a7d0b42"],
                                                 "restMayTravel": false}
                                                """),
                                @ExampleObject(
                                        name = "By documents (made up)",
                                        value =
                                                """
                                                {"people": [{"idNumber": "339999199001010008"},
                                                            {"idType": "PASSPORT", "idNumber": "X0000000"}]}
                                                """)
                            }))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ListView.class)),
            description = "All SEATED, or all WAITING")
    @APIResponse(
            responseCode = "409",
            description = "group-refused: with what is against each, as items, and at people also as errors;"
                    + " charter-closed")
    public Response nominateGroup(@PathParam("charterId") UUID charterId, @NotNull @Valid GroupRequest request) {
        Optional<UUID> enterprise = caller.has(Role.DISTRICT) ? Optional.empty() : Optional.of(sight.ownEnterprise());
        NominateList.Answer answer = list.nominate(new NominateList.Order(
                        charterId, enterprise, List.of(request.wish(documents)), false, How.ALL, caller.subject()))
                .orElseThrow(Problem::notFound);
        if (!answer.charter().isOpenAt(answer.at())) {
            throw CharterProblems.closed(answer.charter(), answer.at());
        }
        ListView view = ListView.of(answer, How.ALL);
        if (!view.kept()) {
            throw NominationProblems.groupRefused(view.items(), request.byDocument());
        }
        return Response.status(Response.Status.CREATED).entity(view).build();
    }

    @POST
    @Path("{nominationId}/withdrawal")
    @RolesAllowed({Role.ENTERPRISE, Role.DISTRICT})
    @IdempotentWrite
    @Operation(
            summary = "Take a nomination back",
            description =
                    "Until the deadline. Of a group all go along, unless the rest may travel. The seats go to those"
                            + " who wait at once.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = WithdrawalView.class)),
            description = "Taken back")
    @APIResponse(responseCode = "409", description = "charter-closed, nomination-ended (with status)")
    public Response withdraw(@PathParam("charterId") UUID charterId, @PathParam("nominationId") UUID nominationId) {
        Optional<UUID> enterprise = caller.has(Role.DISTRICT) ? Optional.empty() : Optional.of(sight.ownEnterprise());
        EndNominations.Result result = ending.withdraw(charterId, nominationId, enterprise);
        if (result instanceof EndNominations.TooLate late) {
            throw CharterProblems.closed(late.charter(), late.at());
        }
        if (result instanceof EndNominations.EndedBefore ended) {
            throw NominationProblems.endedBefore(ended);
        }
        if (!(result instanceof EndNominations.Withdrawn withdrawn)) {
            throw Problem.notFound();
        }
        return Response.ok(new WithdrawalView(
                        withdrawn.ended().stream().map(Nomination::id).toList(), withdrawn.movedUp()))
                .build();
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "Nominations in their order",
            description = "An enterprise sees its own, a town those of its enterprises, the district all.")
    public Page<NominationView> list(
            @PathParam("charterId") UUID charterId,
            @Parameter(description = "Only those in this state") @QueryParam("status") @Nullable NominationStatus status,
            @Parameter(description = "Only those of this enterprise") @QueryParam("enterprise") @Nullable UUID enterprise,
            @Parameter(description = "Only those of enterprises of this town, 9 digits") @QueryParam("town") @Nullable String town,
            @Parameter(description = "Only those from this county, 6 digits") @QueryParam("origin") @Nullable String origin,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        if (charters.summary(charterId).isEmpty()) {
            throw Problem.notFound();
        }
        int size = Page.limit(limit);
        ReadNominations.Some some = nominations.list(
                charterId,
                sight.scope(),
                new Wanted(
                        Optional.ofNullable(status),
                        Optional.ofNullable(enterprise),
                        Optional.ofNullable(town),
                        Optional.ofNullable(origin)),
                after(cursor),
                size + 1);
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
