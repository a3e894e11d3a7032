package org.fugong.reporting.dashboard.web;

import java.time.Duration;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.reporting.dashboard.application.Figures;
import org.fugong.reporting.dashboard.application.FiguresView;
import org.fugong.reporting.dashboard.application.ScopeView.EnterpriseFigures;
import org.fugong.reporting.dashboard.application.ScopeView.TownFigures;
import org.fugong.reporting.dashboard.web.Rendering.Rendered;

/** The figures: the district's for everyone, a town's and an enterprise's for those they belong to. */
@Path("/api/v1/figures")
@Tag(name = "Figures")
public class FiguresResource {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final long RECONNECT_MILLIS = 2000;

    private final Figures figures;
    private final Rendering rendering;
    private final Broadcast broadcast;
    private final Caller caller;

    FiguresResource(Figures figures, Rendering rendering, Broadcast broadcast, Caller caller) {
        this.figures = figures;
        this.rendering = rendering;
        this.broadcast = broadcast;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The district's figures",
            description = "District officials and auditors see every count. For everyone else a count of 1 to 9 people"
                    + " is null. Rates have four decimals and are rounded down; of no enterprises there is no rate.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FiguresView.class),
                            examples = @ExampleObject(name = "district", value = Examples.DISTRICT)))
    @APIResponse(responseCode = "304", description = "Nothing changed since the ETag in If-None-Match")
    public Response district(@Context Request request) {
        boolean seesAll = caller.seesWholeDistrict();
        Rendered rendered = rendering.of(figures.district());
        EntityTag tag = new EntityTag(rendered.tag(seesAll));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(rendered.json(seesAll)) : unchanged;
        return answer.tag(tag)
                .header("Cache-Control", "no-cache, private")
                .header("Vary", "Authorization, Cookie")
                .build();
    }

    @GET
    @Path("stream")
    @PermitAll
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-cache, private")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            summary = "The district's figures and each change of them",
            description = "Server-sent events named 'figures', each with all figures as GET figures answers them: the"
                    + " current ones at once, then each change, at most four a second. Comments keep the connection"
                    + " alive. After a break the browser connects again by itself and gets the current figures.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = FiguresView.class)))
    public Multi<OutboundSseEvent> stream(@Context Sse sse) {
        boolean seesAll = caller.seesWholeDistrict();
        Multi<OutboundSseEvent> changes = broadcast.listen().map(rendered -> sse.newEventBuilder()
                .name("figures")
                .id(rendered.tag(seesAll))
                .reconnectDelay(RECONNECT_MILLIS)
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(rendered.json(seesAll))
                .build());
        Multi<OutboundSseEvent> heartbeat = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("still here").build());
        return Multi.createBy().merging().streams(changes, heartbeat);
    }

    @GET
    @Path("towns/{code}")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A town's figures", description = "Town officials see their own town.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = TownFigures.class),
                            examples = @ExampleObject(name = "town", value = Examples.TOWN)))
    @APIResponse(responseCode = "404", description = "No such town, or not the caller's")
    public TownFigures town(@PathParam("code") String code) {
        caller.requireTown(code);
        return figures.town(code).orElseThrow(Problem::notFound);
    }

    @GET
    @Path("enterprises/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "An enterprise's figures",
            description = "Enterprises see themselves, town officials the enterprises of their town.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = EnterpriseFigures.class),
                            examples = @ExampleObject(name = "enterprise", value = Examples.ENTERPRISE)))
    @APIResponse(responseCode = "404", description = "No such enterprise, or not the caller's")
    public EnterpriseFigures enterprise(@PathParam("id") UUID id) {
        EnterpriseFigures found = figures.enterprise(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(id, found.town());
        return found;
    }
}
