package org.fugong.reporting.rebuild.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.reporting.rebuild.application.Rebuild;
import org.fugong.reporting.rebuild.application.Rebuild.Difference;
import org.fugong.reporting.rebuild.application.Rebuild.State;
import org.fugong.reporting.rebuild.application.Rebuilds;

/** Makes the figures anew from the topics, while the old ones serve. */
@Path("/api/v1/rebuild")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rebuild")
public class RebuildResource {
    static final String EXAMPLE =
            """
            {"rebuildId":"8d0b6f0e-3c1a-4f00-9000-0000000000bb","state":"PROVED","prove":true,"switchAnyway":false,
            "askedAt":"2020-02-19T13:00:00Z","finishedAt":"2020-02-19T13:00:41Z","records":41235,"refused":0,
            "detail":null,"differences":[]}""";

    private final Rebuilds rebuilds;
    private final Caller caller;

    RebuildResource(Rebuilds rebuilds, Caller caller) {
        this.rebuilds = rebuilds;
        this.caller = caller;
    }

    /**
     * What to do.
     *
     * @param prove compare only, and leave the old tables serving
     * @param switchAnyway let the new tables serve even if they differ
     */
    @Schema(name = "NewRebuild")
    public record NewRebuild(boolean prove, boolean switchAnyway) {}

    /**
     * How it goes.
     *
     * @param records read so far
     * @param refused of these, not taken; they are dead letters of the live intake
     * @param detail what is to be known besides
     * @param differences tables and figures that differ, once compared
     */
    @Schema(name = "Rebuild")
    public record RebuildView(
            UUID rebuildId,
            State state,
            boolean prove,
            boolean switchAnyway,
            Instant askedAt,
            @Nullable Instant finishedAt,
            long records,
            long refused,
            @Nullable String detail,
            List<Difference> differences) {
        static RebuildView of(Rebuild r) {
            return new RebuildView(
                    r.id(),
                    r.state(),
                    r.prove(),
                    r.switchAnyway(),
                    r.askedAt(),
                    r.finishedAt(),
                    r.records(),
                    r.refused(),
                    r.detail(),
                    r.differences());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @IdempotentWrite
    @Operation(
            summary = "Make the figures anew from the topics",
            description =
                    "Reads all topics from their beginning into tables of their own while the old ones serve, compares"
                            + " both, and switches if they are the same. With prove it only compares. It goes on after a crash.")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; GET rebuild tells how it goes",
            content = @Content(schema = @Schema(implementation = RebuildView.class)))
    @APIResponse(responseCode = "409", description = "rebuild-running: one is under way")
    public Response ask(
            @Valid @NotNull @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = NewRebuild.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "compare only",
                                                            value = "{\"prove\": true, \"switchAnyway\": false}")))
                    NewRebuild input) {
        Rebuild asked = rebuilds.ask(input.prove(), input.switchAnyway(), caller.subject())
                .orElseThrow(() -> Problem.of(409, "rebuild-running", "A rebuild is under way."));
        return Response.status(202).entity(RebuildView.of(asked)).build();
    }

    @GET
    @RolesAllowed({Role.OPERATOR, Role.DISTRICT, Role.AUDITOR})
    @Transactional
    @Operation(
            summary = "How the newest rebuild goes or went",
            description = "Tables and figures that differed are named with how many rows only one side has.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = RebuildView.class),
                            examples = @ExampleObject(name = "rebuild", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "There was none yet")
    public RebuildView latest() {
        return rebuilds.latest().map(RebuildView::of).orElseThrow(Problem::notFound);
    }

    @POST
    @Path("abort")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OPERATOR)
    @IdempotentWrite
    @Operation(summary = "Give up the rebuild that is under way", description = "The old tables go on serving.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RebuildView.class)))
    @APIResponse(responseCode = "409", description = "no-rebuild-running: there is none to give up")
    public Response abort() {
        Rebuild aborted =
                rebuilds.abort().orElseThrow(() -> Problem.of(409, "no-rebuild-running", "No rebuild is under way."));
        return Response.ok(RebuildView.of(aborted)).build();
    }
}
