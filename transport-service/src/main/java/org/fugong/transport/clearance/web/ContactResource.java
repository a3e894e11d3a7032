package org.fugong.transport.clearance.web;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.clearance.application.CallOwners;
import org.fugong.transport.clearance.domain.ClearanceOwner;
import org.fugong.transport.traveller.application.Travellers;

/** Whom to call at an enterprise, in clear. */
@Path("/api/v1/enterprises/{enterpriseId}/contact")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calls")
class ContactResource {

    private final CallOwners owners;
    private final CallScope scope;

    ContactResource(CallOwners owners, CallScope scope) {
        this.owners = owners;
        this.scope = scope;
    }

    /** A contact in clear. */
    @Schema(name = "CallContact")
    record ContactView(UUID enterpriseId, String name, String phone) {

        static ContactView of(Travellers.ClearContact c) {
            return new ContactView(c.enterpriseId(), c.name(), c.phone());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @IdempotentWrite
    @Operation(
            summary = "Whom to call at an enterprise",
            description = "With a purpose, which is audited. 404 while the registry has told no contact.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PurposeRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "For a charter",
                                            value = "{\"purpose\": \"Open clearances of D5580\"}")))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ContactView.class)),
            description = "The contact in clear")
    public Response contact(@PathParam("enterpriseId") UUID enterpriseId, @NotNull @Valid PurposeRequest request) {
        scope.require(ClearanceOwner.EMPLOYER, enterpriseId.toString());
        return Response.ok(owners.contact(enterpriseId, request.purpose())
                        .map(ContactView::of)
                        .orElseThrow(Problem::notFound))
                .build();
    }
}
