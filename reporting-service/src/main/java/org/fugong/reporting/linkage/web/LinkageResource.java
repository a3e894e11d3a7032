package org.fugong.reporting.linkage.web;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Page;
import org.fugong.reporting.linkage.application.LinkageFigures;
import org.fugong.reporting.linkage.application.Linkages;
import org.fugong.reporting.linkage.application.LinkedEnterprise;
import org.fugong.reporting.sight.application.Sight;

/** Insured workers, linked with the registered ones and their health codes. */
@Path("/api/v1/linkage")
@Tag(name = "Linkage")
@Produces(MediaType.APPLICATION_JSON)
public class LinkageResource {
    private final Linkages linkages;
    private final Rolls rolls;
    private final Sight sight;

    LinkageResource(Linkages linkages, Rolls rolls, Sight sight) {
        this.linkages = linkages;
        this.rolls = rolls;
        this.sight = sight;
    }

    @GET
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "How insured workers go together with registered ones, and how far those have come",
            description =
                    "Of each enterprise the newest roll counts. Registry owns the match rule and publishes what it"
                            + " says of each line. Town officials see the enterprises of their town.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = LinkageFigures.class),
                            examples = @ExampleObject(name = "district", value = LinkageExamples.FIGURES)))
    @APIResponse(responseCode = "404", description = "Not the caller's town")
    public LinkageFigures figures(@QueryParam("town") @Nullable String town) {
        return linkages.figures(sight.town(town));
    }

    @GET
    @Path("enterprises")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "The enterprises with a roll", description = "Those with the most lines first.")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "page", value = LinkageExamples.ENTERPRISES)))
    @APIResponse(responseCode = "404", description = "Not the caller's town")
    public Page<LinkedEnterprise> enterprises(
            @QueryParam("town") @Nullable String town,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return rolls.page(sight.town(town), cursor, Page.limit(limit));
    }

    @GET
    @Path("enterprises/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "The same of one enterprise",
            description = "Enterprises see themselves, town officials the enterprises of their town.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = LinkageFigures.class),
                            examples = @ExampleObject(name = "enterprise", value = LinkageExamples.FIGURES)))
    @APIResponse(responseCode = "404", description = "No such enterprise, or not the caller's")
    public LinkageFigures enterprise(@PathParam("id") UUID id) {
        sight.enterprise(id);
        return linkages.enterprise(id);
    }
}
