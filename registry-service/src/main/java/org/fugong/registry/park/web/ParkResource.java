package org.fugong.registry.park.web;

import java.util.List;
import java.util.Optional;
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
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.park.application.Park;
import org.fugong.registry.park.application.Parks;

/** The parks of the district's towns. */
@Path("/api/v1/parks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Parks", description = "Sites with several enterprises, where things can be delivered to all of them")
class ParkResource {

    private final Parks parks;
    private final Caller caller;

    @Inject
    ParkResource(Parks parks, Caller caller) {
        this.parks = parks;
        this.caller = caller;
    }

    /** A park, as it is sent. */
    record ParkRequest(@Nullable String town, @Nullable String name, @Nullable Boolean active) {}

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.LIAISON, Role.INSPECTOR, Role.AUDITOR})
    @Operation(summary = "List parks", description = "By town and name, at most 1,000.")
    public List<Park> list(
            @Parameter(description = "Nine-digit code of a town; all if not said") @QueryParam("town") @Nullable String town) {
        return parks.list(town == null || town.isBlank() ? null : town);
    }

    @PUT
    @Path("{id}")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Enter or change a park",
            description = "Under a new UUID of yours it is entered; an existing one needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = Park.class)))
    @APIResponse(responseCode = "412", description = "`precondition-failed`: read it again")
    public Response put(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read; none for a new one", example = "\"1\"")
                    @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a park",
                                                            value =
                                                                    """
                                                                    {"town": "330110014", "name": "中泰工业园",
                                                                     "active": true}""")))
                    ParkRequest request) {
        Optional<Park> before = parks.lock(id);
        before.ifPresent(park -> {
            caller.requireTown(park.town());
            ETags.requireMatch(ifMatch, park.version());
        });
        if (request.town() == null) {
            throw Problem.invalid("town", "missing", "This field must be filled in.");
        }
        caller.requireTown(request.town());
        Park park = parks.put(
                id,
                before.map(Park::version).orElse(0L) + 1,
                request.town(),
                request.name(),
                request.active() == null || request.active());
        return Response.ok(park).tag(ETags.of(park.version())).build();
    }
}
