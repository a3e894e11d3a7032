package org.fugong.transport.journey.web;

import java.util.Objects;
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
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.journey.application.JourneyState;
import org.fugong.transport.journey.application.ReadJourney;
import org.fugong.transport.traveller.application.Travellers;
import org.fugong.transport.web.Sight;

/** Whom to ring when a traveller is missing: name and phone, for a purpose that is audited. */
@Path("/api/v1/charters/{charterId}/travellers/{workerId}/contact")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journey")
class ContactResource {

    private final ReadCharters charters;
    private final ReadJourney journeys;
    private final Travellers travellers;
    private final Sight sight;

    ContactResource(ReadCharters charters, ReadJourney journeys, Travellers travellers, Sight sight) {
        this.charters = charters;
        this.journeys = journeys;
        this.travellers = travellers;
        this.sight = sight;
    }

    /** What for. */
    @Schema(name = "TravellerContactRequest")
    record ContactRequest(@Nullable String purpose) {}

    /** In clear. */
    @Schema(name = "TravellerContact")
    record Contact(String name, String phone) {

        @Override
        public String toString() {
            return "Contact";
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @IdempotentWrite
    @Operation(
            summary = "See a traveller's name and phone in clear, to call them",
            description = "Of those travellers whom you may see. Who looked and what for goes to the audit trail.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContactRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "Missing",
                                            value = "{\"purpose\": \"Call a missing traveller\"}")))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Contact.class)),
            description = "In clear")
    @APIResponse(responseCode = "409", description = "identity-unknown: registry has not told who this is")
    public Response contact(
            @PathParam("charterId") UUID charterId,
            @PathParam("workerId") UUID workerId,
            @NotNull @Valid ContactRequest request) {
        if (charters.summary(charterId).isEmpty()) {
            throw Problem.notFound();
        }
        JourneyState state = journeys.state(charterId, sight.scope()).orElseThrow(JourneyProblems::notFrozen);
        if (state.traveller(workerId).isEmpty()) {
            throw Problem.notFound();
        }
        String purpose = Objects.requireNonNullElse(request.purpose(), "");
        Travellers.Clear clear = travellers
                .reveal(workerId, purpose)
                .orElseThrow(() -> Problem.of(
                        409, "identity-unknown", "Registry has not told who this is yet; ask the enterprise."));
        return Response.ok(new Contact(clear.name(), clear.phone())).build();
    }
}
