package org.fugong.healthcode.declaration.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.declaration.application.RegistrationStore.Day;
import org.fugong.healthcode.declaration.application.Registrations;

/** How far people come who begin to register. */
@Path("/api/v1/registrations/funnel")
@RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "declarations")
public class FunnelResource {

    private static final int MOST_DAYS = 92;

    /** Days with registrations, the newest first. */
    public record Funnel(List<Day> days) {}

    private final Registrations registrations;
    private final ZoneId zone;

    @Inject
    FunnelResource(
            Registrations registrations,
            @ConfigProperty(name = "fugong.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.registrations = registrations;
        this.zone = zone;
    }

    @GET
    @Operation(
            summary = "How many started, saved and completed, by day of the start",
            description = "Counts of the whole district; medianSeconds is from the start to the complete declaration.")
    public Funnel funnel(@QueryParam("days") @DefaultValue("14") int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw Problem.invalid("days", "out-of-range", "From 1 to " + MOST_DAYS + " days.");
        }
        LocalDate today = LocalDate.ofInstant(registrations.now(), zone);
        return new Funnel(registrations.funnel(today.minusDays(days - 1L), today, zone));
    }
}
