package org.fugong.transport.charter.web;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Role;
import org.fugong.transport.worker.application.KnownWorkers;

/** Finds enterprises for quotas and allow-lists. */
@Path("/api/v1/known-enterprises")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Charters")
class KnownEnterpriseResource {

    private static final int MOST = 20;
    private static final int SHORTEST = 2;

    private final KnownWorkers known;

    KnownEnterpriseResource(KnownWorkers known) {
        this.known = known;
    }

    /** An enterprise as registry told of it. */
    @Schema(name = "KnownEnterprise")
    record Found(UUID enterpriseId, String name, String town) {}

    @GET
    @RolesAllowed(Role.DISTRICT)
    @Operation(
            summary = "Enterprises whose name holds a text",
            description = "As registry told of them; at most 20. Of fewer than two characters none.")
    public List<Found> find(
            @Parameter(description = "Part of the name", example = "西奥") @QueryParam("name") @Nullable String name) {
        String text = name == null ? "" : name.strip();
        if (text.length() < SHORTEST) {
            return List.of();
        }
        return known.enterprisesNamed(text, MOST).stream()
                .map(e -> new Found(e.enterpriseId(), e.name(), e.town()))
                .toList();
    }
}
