package org.fugong.transport.proposal.web;

import java.net.URI;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.divisions.Divisions;
import org.fugong.transport.proposal.application.ProposeCharters;

/** Where to open the next charter. */
@Path("/api/v1/charter-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
class ProposalResource {

    private final ProposeCharters proposals;
    private final Divisions names;
    private final Caller caller;

    ProposalResource(ProposeCharters proposals, Divisions names, Caller caller) {
        this.proposals = proposals;
        this.names = names;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "Where a charter is worth opening",
            description =
                    """
                    Missing are workers of the district from elsewhere who were not seen at a gate, did not arrive by a
                    charter and are on none. A prefecture from which twenty could come today gets a vehicle of its own;
                    smaller ones of a province are joined. Names of places are in Chinese; reasons in both languages.""")
    public ProposalViews.All all() {
        return ProposalViews.All.of(proposals.counted(), names);
    }

    @POST
    @Path("{area}/charter")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(
            summary = "Turn a proposal into a charter in draft",
            description = "For the proposal's enterprises alone. Nobody is told before an official announces it.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalViews.Order.class),
                            examples = @ExampleObject(name = "At the usual times", value = "{}")))
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = ProposalViews.Draft.class)))
    @APIResponse(responseCode = "404", description = "Not proposed, or not any more")
    public Response draft(@PathParam("area") String area, @Valid @NotNull ProposalViews.Order order) {
        ProposeCharters.Made made = proposals
                .draft(
                        area,
                        Optional.ofNullable(order.departureAt()),
                        Optional.ofNullable(order.deadline()),
                        caller.subject())
                .orElseThrow(Problem::notFound);
        return made.charterId()
                .map(id -> Response.created(URI.create("/api/v1/charters/" + id))
                        .entity(new ProposalViews.Draft(area, id))
                        .build())
                .orElseThrow(() -> Problem.invalid(made.objections().stream()
                        .map(o -> new Problem.FieldError(o.field(), o.code(), o.message()))
                        .toList()));
    }
}
