package org.fugong.transport.clearance.web;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.clearance.application.IssueLink;
import org.fugong.transport.clearance.application.OriginLinks;
import org.fugong.transport.clearance.application.OriginLinks.Deed;
import org.fugong.transport.clearance.application.UseLink;
import org.fugong.transport.clearance.domain.AnswerEffect;
import org.fugong.transport.clearance.domain.AnswerOutcome;
import org.fugong.transport.clearance.domain.OriginLink;
import org.fugong.transport.traveller.application.Travellers;
import org.fugong.transport.traveller.application.WorkerIdentity;
import org.fugong.transport.worker.application.KnownWorkers;

/**
 * What an origin's bureau does by its link, without an account. The secret travels once, in the body of the exchange, and as
 * a cookie after that: it stands in no address, so in no log and no referrer.
 */
@Path("/api/v1/origin-links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Links for origins' bureaus")
class LinkUseResource {

    private static final String BY_LINK = "Needs no log-in but the cookie that the link was exchanged for.";

    private final UseLink use;
    private final IssueLink issue;
    private final LinkCookie cookie;
    private final KnownWorkers workers;
    private final Travellers travellers;
    private final DatabaseClock clock;
    private final Caller caller;

    LinkUseResource(
            UseLink use,
            IssueLink issue,
            LinkCookie cookie,
            KnownWorkers workers,
            Travellers travellers,
            DatabaseClock clock,
            Caller caller) {
        this.issue = issue;
        this.caller = caller;
        this.use = use;
        this.cookie = cookie;
        this.workers = workers;
        this.travellers = travellers;
        this.clock = clock;
    }

    /** The secret part of a link. */
    @Schema(name = "OriginLinkToken")
    record TokenRequest(
            @NotNull @Size(min = 1, max = 200) @Schema(description = "What stands behind the #") String token) {}

    /** What the exchange answers. */
    @Schema(name = "OriginLinkSession")
    record SessionView(UUID linkId, UUID charterId, String division, Instant expiresAt) {}

    /** An open clearance of the county, with no more of a person than is needed to tell them apart on the telephone. */
    @Schema(name = "AskedClearance")
    record AskedView(
            UUID clearanceId,
            String kind,
            @Schema(description = "Order of nomination on the charter") int number,
            @Schema(description = "Masked name, or a short id while the name is not known here", examples = "王*")
                    String worker,
            String employer,
            Instant dueAt) {}

    /** An answer to one or many. */
    @Schema(name = "LinkAnswerRequest")
    record AnswersRequest(
            @NotNull @Size(min = 1, max = 500) List<@NotNull UUID> clearanceIds,
            @NotNull AnswerOutcome outcome,
            @Nullable @Size(min = 1, max = 200) @Pattern(regexp = "^(?!.*[0-9]{7}).*$", message = "must not hold a phone or identity number")
                    String reason) {}

    /** What one answer did. */
    @Schema(name = "LinkAnswer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnswerView(
            UUID clearanceId,
            @Schema(description = "Absent when the clearance is not this county's: nothing happened to it") @Nullable AnswerEffect effect) {}

    @POST
    @Path("sessions")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "Exchange a link for a cookie",
            description =
                    "Needs no log-in. Recorded as a use. 403 `link-altered`, `link-expired` or `link-revoked`; 429"
                            + " `too-many-uses`.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "Not a real one",
                                            value = "{\"token\": \"AQxkTzH3mJ0Vd1Kq4rPzXw2bN8\"}")))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SessionView.class)),
            description = "Taken; the cookie is good until the link expires")
    @APIResponse(responseCode = "429", description = "too-many-uses")
    public Response open(@NotNull @Valid TokenRequest request) {
        OriginLink link = entered(use.enter(request.token(), Optional.empty(), Deed.OPENED));
        return Response.ok(new SessionView(link.id(), link.charterId(), link.division(), link.expiresAt()))
                .cookie(cookie.of(link, request.token(), clock.now()))
                .build();
    }

    @GET
    @Path("{linkId}/clearances")
    @PermitAll
    @Operation(summary = "What is open for the link's county", description = BY_LINK)
    @APIResponse(responseCode = "429", description = "too-many-uses")
    public Page<AskedView> asked(
            @PathParam("linkId") UUID linkId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        OriginLink link = entered(use.enter(cookie.token(linkId), Optional.of(linkId), Deed.LOOKED));
        int size = Page.limit(limit);
        List<OriginLinks.Asked> some = use.asked(link, after(cursor), size + 1);
        Map<UUID, String> names = employers(some);
        Map<UUID, WorkerIdentity> people =
                travellers.find(some.stream().map(OriginLinks.Asked::workerId).toList());
        return Page.of(some, size, last -> Cursor.encode(last.clearanceId().toString()))
                .map(a -> new AskedView(
                        a.clearanceId(),
                        a.kind(),
                        a.number(),
                        Travellers.shown(a.workerId(), people),
                        names.getOrDefault(a.enterpriseId(), ""),
                        a.dueAt()));
    }

    @POST
    @Path("{linkId}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @IdempotentWrite
    @Operation(
            summary = "Answer one or many clearances of the link's county",
            description = BY_LINK + " Judged as any agency's answer.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AnswersRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "Two may come",
                                            value =
                                                    """
                                                    {"clearanceIds": ["0192f0c4-6000-7000-8000-0000000000c2",
                                                                      "0192f0c4-6000-7000-8000-0000000000c3"],
                                                     "outcome": "GRANTED"}
                                                    """)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = AnswerView[].class)),
            description = "What each answer did")
    @APIResponse(responseCode = "429", description = "too-many-uses")
    public Response answer(@PathParam("linkId") UUID linkId, @NotNull @Valid AnswersRequest request) {
        OriginLink link = entered(use.enter(cookie.token(linkId), Optional.of(linkId), Deed.ANSWERED));
        List<AnswerView> done = use.answer(link, request.clearanceIds(), request.outcome(), request.reason()).stream()
                .map(d -> new AnswerView(d.clearanceId(), d.effect().orElse(null)))
                .toList();
        return Response.ok(done).build();
    }

    @POST
    @Path("{linkId}/revocation")
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(summary = "Revoke a link", description = "Whoever has it open is refused from now on.")
    @APIResponse(responseCode = "204", description = "Revoked, now or before")
    public Response revoke(@PathParam("linkId") UUID linkId) {
        if (!issue.revoke(linkId, caller.subject())) {
            throw Problem.notFound();
        }
        return Response.noContent().build();
    }

    private static OriginLink entered(UseLink.Standing standing) {
        if (standing.refusal().isPresent()) {
            throw LinkProblems.of(standing.refusal().get());
        }
        return standing.link().orElseThrow();
    }

    private Map<UUID, String> employers(List<OriginLinks.Asked> some) {
        Set<UUID> ids = new HashSet<>();
        some.forEach(a -> ids.add(a.enterpriseId()));
        return workers.enterpriseNames(ids);
    }

    static Optional<UUID> after(@Nullable String cursor) {
        List<String> keys = Cursor.decode(cursor, 1);
        try {
            return keys.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(keys.get(0)));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.bad();
        }
    }
}
