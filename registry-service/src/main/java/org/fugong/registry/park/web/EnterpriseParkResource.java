package org.fugong.registry.park.web;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.park.application.EnterprisePark;
import org.fugong.registry.park.application.EnterpriseParks;

/** The park that an enterprise is in. */
@Path("/api/v1/enterprises/{id}/park")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Parks")
class EnterpriseParkResource {

    private final EnterpriseParks parks;
    private final Enterprises enterprises;
    private final Caller caller;

    @Inject
    EnterpriseParkResource(EnterpriseParks parks, Enterprises enterprises, Caller caller) {
        this.parks = parks;
        this.enterprises = enterprises;
        this.caller = caller;
    }

    /** A park, as it is sent. */
    record EnterpriseParkRequest(@Nullable UUID parkId) {}

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "Which park an enterprise is in", description = "`parkId` is null for none.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = EnterprisePark.class)))
    public Response get(@PathParam("id") UUID id) {
        EnterpriseFacts enterprise = enterprises.facts(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(id, enterprise.town());
        return answer(parks.get(id));
    }

    @PUT
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Say which park an enterprise is in",
            description =
                    """
                    One of its town, or none. Requests for help are joined with those of the neighbours in it. An enterprise
                    that moves to another town is in none.""")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = EnterprisePark.class)))
    @APIResponse(responseCode = "412", description = "`precondition-failed`: read it again")
    public Response put(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"0\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "in no park",
                                                            value =
                                                                    """
                                                                    {"parkId": null}""")))
                    EnterpriseParkRequest request) {
        EnterpriseFacts enterprise = enterprises.lockedFacts(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(id, enterprise.town());
        ETags.requireMatch(ifMatch, parks.get(id).version());
        return answer(parks.put(enterprise, request.parkId(), caller.subject()));
    }

    private static Response answer(EnterprisePark park) {
        return Response.ok(park).tag(ETags.of(park.version())).build();
    }
}
