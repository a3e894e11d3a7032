package org.fugong.healthcode.declaration.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Role;
import org.fugong.healthcode.declaration.application.RegistrationStore.Day;
import org.fugong.healthcode.declaration.application.Registrations;

/** How far people come who begin to register: two weeks by day. */
@Path("/registrations")
@RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
public class FunnelPages {

    private static final int DAYS = 14;
    private static final int MINUTE = 60;

    /** A day, and the share of those who started that completed; the median as minutes and seconds, -1 if there is none. */
    public record Row(Day day, BigDecimal share, int minutes, int seconds) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance days(List<Row> rows);

        private Templates() {}
    }

    private final Shell shell;
    private final Registrations registrations;
    private final ZoneId zone;

    @Inject
    FunnelPages(
            Shell shell,
            Registrations registrations,
            @ConfigProperty(name = "fugong.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.shell = shell;
        this.registrations = registrations;
        this.zone = zone;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance days() {
        LocalDate today = LocalDate.ofInstant(registrations.now(), zone);
        List<Row> rows = registrations.funnel(today.minusDays(DAYS - 1L), today, zone).stream()
                .map(FunnelPages::row)
                .toList();
        return shell.page(Templates.days(rows), "registrations");
    }

    private static Row row(Day day) {
        Integer median = day.medianSeconds();
        return new Row(
                day,
                BigDecimal.valueOf(day.completed())
                        .divide(BigDecimal.valueOf(Math.max(1, day.started())), 3, RoundingMode.DOWN),
                median == null ? -1 : median / MINUTE,
                median == null ? 0 : median % MINUTE);
    }
}
