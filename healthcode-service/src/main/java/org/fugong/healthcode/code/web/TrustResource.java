package org.fugong.healthcode.code.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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

import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.code.application.KeyDesk;
import org.fugong.healthcode.code.application.Revocations;
import org.fugong.healthcode.code.application.Revocations.Listed;
import org.fugong.healthcode.code.application.TrustList;
import org.fugong.healthcode.code.application.TrustLists;
import org.fugong.healthcode.code.application.TrustLists.Signed;

/** What a verifier needs, ours or another's: trusted keys, ids revoked since, and the roots that sign both. */
@Path("/api/v1/codes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "trust")
public class TrustResource {

    private static final String LIST_TYPE = "fugong-trust-list+json";
    private static final String REVOCATIONS_TYPE = "fugong-revocations+json";

    /** From when on the next key signs; left out for after the lead that gates need. */
    public record NewKey(@Nullable Instant signsFrom) {}

    /** Since when others may have had a key, and how that is known. */
    public record Compromise(@Nullable Instant from, @Nullable String reason) {}

    /** The roots. */
    public record Roots(List<TrustList.Root> roots) {}

    /**
     * A change of the list of revoked codes.
     *
     * @param id opaque id in hexadecimal, bytes 9 to 24 of the code
     * @param refused false when it may be taken again
     * @param why COLOUR or REVOKED
     * @param until when the code expires and the entry may be forgotten
     */
    public record Revocation(String id, boolean refused, String why, Instant changedAt, Instant until) {}

    /**
     * Changes after a number; none of them is about a person that anyone could tell.
     *
     * @param since the number asked with
     * @param upTo the number to ask with next
     * @param more whether there is more at once
     */
    public record RevocationList(
            String issuer, long since, long upTo, boolean more, Instant asOf, List<Revocation> revocations) {}

    private final TrustLists lists;
    private final Revocations revocations;
    private final KeyDesk desk;
    private final Clock clock;

    @Inject
    TrustResource(TrustLists lists, Revocations revocations, KeyDesk desk, Clock clock) {
        this.lists = lists;
        this.revocations = revocations;
        this.desk = desk;
        this.clock = clock;
    }

    @GET
    @Path("/keys")
    @PermitAll
    @Operation(summary = "Public keys by which codes can be verified; public")
    public TrustList trusted() {
        return lists.now();
    }

    @GET
    @Path("/trust-list")
    @PermitAll
    @Operation(
            summary = "The same, signed; public",
            description = "JWS in JSON serialisation (RFC 7515) with EdDSA (RFC 8037); the payload is what codes/keys "
                    + "answers. While roots are changed it bears the signatures of the old and the new one: a verifier "
                    + "needs one that it trusts, and finds the next among the payload's roots.")
    public Signed signed() {
        return lists.sign(LIST_TYPE, lists.now());
    }

    @GET
    @Path("/roots")
    @PermitAll
    @Operation(
            summary = "The roots that sign the trust list; public",
            description = "Compare the thumbprint with one that you got by another way than this one.")
    public Roots roots() {
        return new Roots(lists.roots());
    }

    @GET
    @Path("/revocations")
    @PermitAll
    @Operation(
            summary = "Ids of codes that must not be taken, changed after a number; public",
            description = "Begin with 0, then ask with upTo of the answer before. The newest entry of an id counts. A "
                    + "gate that asks once a minute refuses a withdrawn code within that minute and a few seconds.")
    public RevocationList revoked(@QueryParam("since") @DefaultValue("0") long since) {
        if (since < 0) {
            throw Problem.invalid("since", "out-of-range", "Numbers are from 0.");
        }
        Listed listed = revocations.since(since);
        return new RevocationList(
                "/fugong/healthcode",
                listed.since(),
                listed.upTo(),
                listed.more(),
                clock.instant(),
                listed.entries().stream()
                        .map(e -> new Revocation(
                                e.opaqueId(), e.refused(), e.why().name(), e.changedAt(), e.until()))
                        .toList());
    }

    @GET
    @Path("/revocations/signed")
    @PermitAll
    @Operation(summary = "The same, signed like the trust list; public")
    public Signed revokedSigned(@QueryParam("since") @DefaultValue("0") long since) {
        return lists.sign(REVOCATIONS_TYPE, revoked(since));
    }

    @POST
    @Path("/keys")
    @RolesAllowed(Role.OPERATOR)
    @IdempotentWrite
    @Operation(
            summary = "Make the next generation of keys",
            description = "It is on the trust list at once and signs after a lead, an hour by default, so that gates "
                    + "without network know it by then. The one before goes on verifying.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = KeyDesk.Changed.class)))
    public Response add(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "after the lead", value = "{}")))
                    NewKey key) {
        KeyDesk.Changed made = desk.add(key.signsFrom());
        return Response.created(URI.create("/api/v1/codes/keys")).entity(made).build();
    }

    @POST
    @Path("/keys/{keyId}/retirement")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OPERATOR)
    @IdempotentWrite
    @Operation(
            summary = "Take a key off the trust list",
            description = "Nothing it signed is good any more, printed codes among them. Not while it signs.")
    @APIResponse(
            responseCode = "200",
            description = "Retired",
            content = @Content(schema = @Schema(implementation = KeyDesk.Changed.class)))
    public Response retire(@PathParam("keyId") int keyId) {
        return Response.ok(desk.retire(keyId)).build();
    }

    @POST
    @Path("/keys/{keyId}/compromise")
    @RolesAllowed(Role.OPERATOR)
    @IdempotentWrite
    @Operation(
            summary = "Mark a key that others may have had since then",
            description = "What it signed for paper, or from then on, or for longer than a phone's code lives, is "
                    + "refused. If it signs, the next key is made and signs at once.")
    @APIResponse(
            responseCode = "200",
            description = "Marked",
            content = @Content(schema = @Schema(implementation = KeyDesk.Changed.class)))
    public Response compromised(
            @PathParam("keyId") int keyId,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a stolen backup",
                                                            value =
                                                                    "{\"from\": \"2020-02-18T01:00:00Z\", \"reason\": \"a backup was stolen\"}")))
                    Compromise compromise) {
        return Response.ok(desk.compromised(keyId, compromise.from(), compromise.reason()))
                .build();
    }

    @POST
    @Path("/roots")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OPERATOR)
    @IdempotentWrite
    @Operation(summary = "Make another root, which signs the trust list beside the one before")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = TrustList.Root.class)))
    public Response addRoot() {
        return Response.created(URI.create("/api/v1/codes/roots"))
                .entity(desk.addRoot())
                .build();
    }

    @POST
    @Path("/roots/{rootId}/retirement")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OPERATOR)
    @IdempotentWrite
    @Operation(summary = "Retire a root; the last one cannot be")
    @APIResponse(
            responseCode = "200",
            description = "Retired",
            content = @Content(schema = @Schema(implementation = TrustList.Root.class)))
    public Response retireRoot(@PathParam("rootId") String rootId) {
        return Response.ok(desk.retireRoot(rootId)).build();
    }
}
