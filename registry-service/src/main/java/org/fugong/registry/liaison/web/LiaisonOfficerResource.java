package org.fugong.registry.liaison.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.liaison.application.Covers;
import org.fugong.registry.liaison.application.Liaisons;
import org.fugong.registry.liaison.domain.Cover;

/** Liaison officers: who they are, how much they have, and who stands in for them. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "liaison")
class LiaisonOfficerResource {

    private final Liaisons liaisons;
    private final Covers covers;
    private final OfficerRows rows;
    private final LiaisonScope scope;
    private final Caller caller;

    @Inject
    LiaisonOfficerResource(Liaisons liaisons, Covers covers, OfficerRows rows, LiaisonScope scope, Caller caller) {
        this.liaisons = liaisons;
        this.covers = covers;
        this.rows = rows;
        this.scope = scope;
        this.caller = caller;
    }

    @GET
    @Path("liaison-officers")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "Active liaison officers with the number of their enterprises and who stands in today",
            description = "By subject; some hundreds at most, so all at once.")
    public Map<String, List<OfficerRows.Row>> list(
            @Parameter(description = "Nine-digit code of a town") @QueryParam("town") @Nullable String town) {
        return Map.of("items", rows.of(scope.town(town)));
    }

    /** Whether somebody is a liaison officer; true if not said. */
    record PostRequest(@Nullable Boolean active) {}

    /** A liaison officer, as entered. */
    record PostAnswer(String officer, boolean active) {}

    @PUT
    @Path("liaison-officers/{subject}")
    @IdempotentWrite
    @RolesAllowed(Role.DISTRICT)
    @Operation(
            summary = "Make an official a liaison officer, or take it back",
            description =
                    "Taken back, the officer gets no more enterprises and keeps those there are until handed over.")
    @APIResponse(responseCode = "422", description = "`officer-unknown`: PUT /api/v1/officers/{subject} first")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = PostAnswer.class)))
    public Response put(
            @Parameter(description = "Subject of the log-in", example = "liaison-1") @PathParam("subject")
                    String subject,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "active", value = "{\"active\": true}")))
                    PostRequest request) {
        boolean active = !Boolean.FALSE.equals(request.active());
        liaisons.put(subject, active);
        return Response.ok(new PostAnswer(subject, active)).build();
    }

    /** Who takes over; shared out among the others by town if not said. */
    record HandOverRequest(@Nullable String to) {}

    /** How many were handed over. */
    record HandOverAnswer(int moved) {}

    @POST
    @Path("liaison-officers/{subject}/hand-over")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(summary = "Hand over all enterprises of a liaison officer")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = HandOverAnswer.class)))
    public Response handOver(
            @PathParam("subject") String subject,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "to one other",
                                                            value = "{\"to\": \"liaison-2\"}")))
                    HandOverRequest request) {
        scope.require(subject);
        String to = request.to() == null || request.to().isBlank() ? null : request.to();
        scope.requireAssignable(to);
        return Response.ok(new HandOverAnswer(liaisons.handOver(subject, to, caller.subject())))
                .build();
    }

    @GET
    @Path("liaison-officers/{subject}/covers")
    @RolesAllowed({Role.LIAISON, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "Who stands in for a liaison officer, and for whom the officer stands in",
            description = "What is not over, the next first.")
    public Map<String, List<Cover>> covers(@PathParam("subject") String subject) {
        scope.require(subject);
        return Map.of("items", covers.ahead(List.of(subject)));
    }

    /** Who stands in, from the first to the last local day. */
    record CoverRequest(@Nullable String deputy, @Nullable LocalDate from, @Nullable LocalDate to) {}

    @POST
    @Path("liaison-officers/{subject}/covers")
    @IdempotentWrite
    @RolesAllowed({Role.LIAISON, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Say who stands in while a liaison officer is away",
            description = "The deputy sees the officer's enterprises on those days. By the officer or by officials.")
    @APIResponse(
            responseCode = "409",
            description = "`cover-overlaps`, `deputy-away` or `stands-in-then`: somebody is away or busy on those days")
    @APIResponse(
            responseCode = "200",
            description = "The cover",
            content = @Content(schema = @Schema(implementation = Cover.class)))
    public Response order(
            @PathParam("subject") String subject,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "leave",
                                                            value =
                                                                    """
                                                                    {"deputy": "liaison-2", "from": "{today+2}",
                                                                     "to": "{today+6}"}""")))
                    CoverRequest request) {
        scope.require(subject);
        return Response.ok(covers.order(subject, request.deputy(), request.from(), request.to(), caller.subject()))
                .build();
    }

    @POST
    @Path("liaison-covers/{id}/end")
    @Consumes(MediaType.WILDCARD)
    @IdempotentWrite
    @RolesAllowed({Role.LIAISON, Role.TOWN, Role.DISTRICT})
    @Operation(summary = "End a cover today", description = "One that has not begun is taken away.")
    @APIResponse(
            responseCode = "200",
            description = "As it was",
            content = @Content(schema = @Schema(implementation = Cover.class)))
    public Response end(@PathParam("id") UUID id) {
        Cover cover = covers.find(id).orElseThrow(Problem::notFound);
        scope.require(cover.subject());
        covers.end(cover);
        return Response.ok(cover).build();
    }
}
