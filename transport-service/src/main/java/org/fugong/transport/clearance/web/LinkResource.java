package org.fugong.transport.clearance.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.clearance.application.IssueLink;
import org.fugong.transport.clearance.application.OriginLinks;

/** Links for origins' bureaus, as officials make and revoke them. */
@Path("/api/v1/charters/{charterId}/origin-links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Links for origins' bureaus")
class LinkResource {

    /** So many links of one charter are listed; nobody makes more. */
    static final int MOST = 500;

    private final IssueLink issue;
    private final ReadCharters charters;
    private final Caller caller;

    LinkResource(IssueLink issue, ReadCharters charters, Caller caller) {
        this.issue = issue;
        this.charters = charters;
        this.caller = caller;
    }

    /** What a link is made for. */
    @Schema(name = "OriginLinkRequest")
    record LinkRequest(
            @NotNull @Pattern(regexp = "[0-9]{6}") @Schema(description = "County, GB/T 2260, 6 digits", examples = "341022")
                    String division,
            @NotNull @Min(1) @Max(72) @Schema(description = "For how long; at most until the charter's deadline", examples = "8")
                    Integer hours) {}

    /** A link with its uses. */
    @Schema(name = "OriginLink")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LinkView(
            UUID linkId,
            UUID charterId,
            String division,
            @Schema(
                            description =
                                    "Only when it is made: the page with the secret behind the #, which no server is told")
                    @Nullable String path,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            int uses,
            int answers,
            int refusals,
            @Nullable Instant lastUsedAt) {

        static LinkView of(OriginLinks.Used used, @Nullable String path) {
            return new LinkView(
                    used.link().id(),
                    used.link().charterId(),
                    used.link().division(),
                    path,
                    used.link().madeAt(),
                    used.link().expiresAt(),
                    used.link().revokedAt().orElse(null),
                    used.uses(),
                    used.answers(),
                    used.refusals(),
                    used.lastUsedAt());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(
            summary = "Make a link for an origin's bureau",
            description =
                    "By it the bureau of one county, without an account, sees and answers the open clearances of its"
                            + " people on this charter. The path is told only now.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LinkRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "Qimen for the night",
                                            value = "{\"division\": \"341024\", \"hours\": 8}")))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = LinkView.class)),
            description = "The link")
    @APIResponse(responseCode = "409", description = "charter-closed: no answer would count any more")
    public Response make(@PathParam("charterId") UUID charterId, @NotNull @Valid LinkRequest request) {
        var charter = charters.summary(charterId).orElseThrow(Problem::notFound);
        IssueLink.Issued issued = issue.issue(charter, request.division(), request.hours(), caller.subject())
                .orElseThrow(() -> Problem.of(
                                409, "charter-closed", "The charter's deadline has passed: no answer would count.")
                        .with("deadline", charter.deadline()));
        String path = OriginPages.PATH + "#" + issued.token();
        return Response.created(URI.create("/api/v1/charters/" + charterId + "/origin-links"))
                .entity(LinkView.of(new OriginLinks.Used(issued.link(), 0, 0, 0, null), path))
                .build();
    }

    @GET
    @RolesAllowed({Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "A charter's links with their uses, newest first", description = "Without their secret part.")
    public List<LinkView> list(@PathParam("charterId") UUID charterId) {
        if (charters.summary(charterId).isEmpty()) {
            throw Problem.notFound();
        }
        return issue.list(charterId, MOST).stream()
                .map(used -> LinkView.of(used, null))
                .toList();
    }
}
