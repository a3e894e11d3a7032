package org.fugong.transport.charter.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.ReadOwnCharters;
import org.fugong.transport.charter.domain.NominationStatus;

/** Where a worker stands, told to the worker. */
@Path("/api/v1/my-nominations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Nominations")
class OwnNominationResource {

    private final ReadOwnCharters own;
    private final Caller caller;

    OwnNominationResource(ReadOwnCharters own, Caller caller) {
        this.own = own;
        this.caller = caller;
    }

    /** A worker's own nomination. */
    @Schema(name = "OwnNomination")
    record OwnNomination(
            UUID charterId,
            String charter,
            String origin,
            String destination,
            Instant departureAt,
            Instant deadline,
            UUID nominationId,
            NominationStatus status,
            @Schema(description = "Place in the waiting list from 1; 0 when not waiting") int waitingPlace,
            @Schema(description = "What is asked of agencies, with its state") Map<String, String> clearances,
            Instant nominatedAt) {

        static OwnNomination of(ReadOwnCharters.Own o) {
            return new OwnNomination(
                    o.charter().id(),
                    o.charter().name(),
                    o.charter().origin(),
                    o.charter().destination(),
                    o.charter().departureAt(),
                    o.charter().deadline(),
                    o.nomination().id(),
                    o.nomination().status(),
                    o.waitingPlace(),
                    o.clearances(),
                    o.nomination().nominatedAt());
        }
    }

    @GET
    @RolesAllowed(Role.WORKER)
    @Operation(summary = "The charters that you are nominated for, with your place", description = "The newest first.")
    @APIResponse(responseCode = "404", description = "not-bound: registry has not told yet which worker you are")
    public List<OwnNomination> mine() {
        return own
                .ofLogin(caller.subject())
                .orElseThrow(() -> Problem.of(
                        404, "not-bound", "It is not known yet which worker you are. Say so on the page 'Am I lent?'."))
                .stream()
                .map(OwnNomination::of)
                .toList();
    }
}
