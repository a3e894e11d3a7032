package org.fugong.healthcode.declaration.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
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
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.declaration.application.Claim;
import org.fugong.healthcode.declaration.application.Claims;

/** Two claim one record or one phone number: filed by a holder, decided and undone by officials. */
@Path("/api/v1/registration-claims")
@RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "claims")
public class ClaimResource {

    private static final String CLAIM =
            """
            {"idType": "RESIDENT", "idNumber": "339999199001010013", "name": "Synthetic Zhang", "phone": "10000000001",
             "words": "This is my document."}""";

    /** Who claims, and why. */
    public record NewClaim(
            @Nullable String idType,
            @Nullable String idNumber,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String words) {
        @Override
        public String toString() {
            return "NewClaim[***]";
        }
    }

    /** Whom the official found right. */
    public record Decision(@Nullable String outcome) {}

    /** What both sides are wanted for. */
    public record Purpose(@Nullable String purpose) {}

    /** Claims in which one has a part. */
    public record Mine(List<Claim> claims) {}

    private final Claims claims;
    private final Caller caller;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    ClaimResource(
            Claims claims,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "fugong.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.claims = claims;
        this.caller = caller;
        this.clock = clock;
        this.zone = zone;
    }

    @POST
    @RolesAllowed(Role.WORKER)
    @IdempotentWrite
    @Operation(
            summary = "Claim the record of one's own document that another log-in has",
            description = "A stranger's or a guardian's. An official looks at both sides and decides; a guardian may "
                    + "let a grown member go at once.")
    @APIResponse(
            responseCode = "201",
            description = "Filed",
            content = @Content(schema = @Schema(implementation = Claim.class)))
    public Response file(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "my document", value = CLAIM)))
                    NewClaim body) {
        Who who = Who.of(
                new RegistrationRequest(body.idType(), body.idNumber(), body.name(), body.phone()),
                LocalDate.ofInstant(clock.instant(), zone));
        Claim claim = claims.file(caller.subject(), who.identity(), who.contact(), body.words());
        return Response.created(URI.create("/api/v1/registration-claims/" + claim.claimId()))
                .tag(ETags.of(claim.edition()))
                .entity(claim)
                .build();
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Role.WORKER)
    @Operation(summary = "Claims in which one has a part: filed by oneself, or about what one has")
    public Mine mine() {
        return new Mine(claims.mine(caller.subject()));
    }

    @POST
    @Path("/{claimId}/consent")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.WORKER)
    @IdempotentWrite
    @Operation(summary = "As the guardian, let a grown member have their own record")
    @APIResponse(
            responseCode = "200",
            description = "Handed over",
            content = @Content(schema = @Schema(implementation = Claim.class)))
    public Response consent(@PathParam("claimId") UUID claimId) {
        Claim claim = claims.consent(claimId, caller.subject());
        if (claim == null) {
            throw Problem.notFound();
        }
        return answer(claim);
    }

    @GET
    @Operation(summary = "Claims of one's town, or of the district, the newest first")
    public Page<Claim> list(
            @QueryParam("open") @DefaultValue("true") boolean open,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        String town = caller.seesWholeDistrict() ? null : caller.town().orElse("");
        List<String> keys = Cursor.decode(cursor, 2);
        try {
            List<Claim> found = keys.isEmpty()
                    ? claims.page(town, open, null, null, most + 1)
                    : claims.page(town, open, Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)), most + 1);
            return Page.of(
                    found,
                    most,
                    c -> Cursor.encode(c.filedAt().toString(), c.claimId().toString()));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Cursor.bad();
        }
    }

    @GET
    @Path("/{claimId}")
    @Operation(summary = "One of them")
    public Response one(@PathParam("claimId") UUID claimId) {
        return answer(require(claimId));
    }

    @POST
    @Path("/{claimId}/reveal")
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @IdempotentWrite
    @Operation(summary = "Names and numbers of both sides, for a purpose that is audited")
    @APIResponse(
            responseCode = "200",
            description = "Both sides",
            content = @Content(schema = @Schema(implementation = Claims.Sides.class)))
    public Response reveal(
            @PathParam("claimId") UUID claimId,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "to decide",
                                                            value = "{\"purpose\": \"to decide the claim\"}")))
                    Purpose purpose) {
        require(claimId);
        return Response.ok(claims.sides(claimId, purpose.purpose() == null ? "" : purpose.purpose()))
                .build();
    }

    @POST
    @Path("/{claimId}/decision")
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @IdempotentWrite
    @Operation(
            summary = "Decide whose it is",
            description =
                    "CLAIMANT or HOLDER; for a phone number also BOTH, or DUPLICATE where both records are of one "
                            + "person. Codes that the loser still has are revoked.")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = Claim.class)))
    public Response decide(
            @PathParam("claimId") UUID claimId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "theirs",
                                                            value = "{\"outcome\": \"CLAIMANT\"}")))
                    Decision decision) {
        require(claimId);
        return answer(claims.decide(claimId, decision.outcome(), caller.subject(), ifMatch));
    }

    @POST
    @Path("/{claimId}/undoing")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @IdempotentWrite
    @Operation(summary = "Take a decision back: what it changed is as it was")
    @APIResponse(
            responseCode = "200",
            description = "Undone",
            content = @Content(schema = @Schema(implementation = Claim.class)))
    public Response undo(@PathParam("claimId") UUID claimId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        require(claimId);
        return answer(claims.undo(claimId, caller.subject(), ifMatch));
    }

    private Claim require(UUID claimId) {
        Claim claim = claims.find(claimId);
        caller.requireTown(claim.town() == null ? "" : claim.town());
        return claim;
    }

    private static Response answer(Claim claim) {
        return Response.ok(claim).tag(ETags.of(claim.edition())).build();
    }
}
