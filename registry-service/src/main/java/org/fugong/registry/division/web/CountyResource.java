package org.fugong.registry.division.web;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.division.application.County;
import org.fugong.registry.division.application.Divisions;

/** What a county's code is, and whether it is still one. */
@Path("/api/v1/counties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "divisions")
class CountyResource {

    private final Divisions divisions;

    @Inject
    CountyResource(Divisions divisions) {
        this.divisions = divisions;
    }

    /**
     * A county as answered.
     *
     * @param inUse whether its code is in use on the day whose codes count
     * @param knownBy day of the first edition of codes that has it; null for one in that of October 2019 already
     * @param goneBy day of the first edition that has it no more
     * @param successor code that most of it has since
     */
    record CountyView(
            String code,
            String name,
            String inFull,
            boolean inUse,
            @Nullable LocalDate knownBy,
            @Nullable LocalDate goneBy,
            @Nullable String successor) {}

    @GET
    @Path("{code}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.INSPECTOR, Role.LIAISON, Role.AGENCY, Role.AUDITOR})
    @Operation(
            summary = "What a county's code is",
            description =
                    """
                    Codes of the statistics bureau's editions of 2019 to 2023. One that is out of use is taken where workers
                    come from, since it stands on the papers at hand; what the county has since is told here.""")
    public CountyView county(
            @Parameter(description = "Six digits", example = "340221") @PathParam("code") String code) {
        County county = divisions.county(code).orElseThrow(Problem::notFound);
        return new CountyView(
                county.code(),
                county.name(),
                county.inFull(),
                !divisions.outOfUse(county),
                county.knownBy(),
                county.goneBy(),
                county.successor());
    }
}
