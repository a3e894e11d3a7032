package org.fugong.reporting.bulletin.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Page;
import org.fugong.reporting.bulletin.application.Bulletin;

/** The list of bulletins, with their files and a form to issue one. */
@Path("/bulletins")
@RolesAllowed({Role.DISTRICT, Role.AUDITOR})
public class BulletinPages {

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance bulletins(
                List<Bulletin> bulletins, @Nullable String next, boolean mayIssue, List<Bulletin> ofToday);
    }

    private final BulletinResource bulletins;
    private final Caller caller;
    private final Shell shell;
    private final Clock clock;
    private final ZoneId zone;

    BulletinPages(
            BulletinResource bulletins,
            Caller caller,
            Shell shell,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.bulletins = bulletins;
        this.caller = caller;
        this.shell = shell;
        this.clock = clock;
        this.zone = zone;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance list(@QueryParam("cursor") @Nullable String cursor) {
        Page<Bulletin> page = bulletins.list(null, cursor, null);
        String today = LocalDate.now(clock.withZone(zone)).toString();
        List<Bulletin> ofToday = bulletins.list(today, null, null).items().stream()
                .filter(bulletin -> bulletin.correctedBy() == null)
                .toList();
        String next = page.next() == null ? null : "/reporting/bulletins?cursor=" + page.next();
        return shell.page(Templates.bulletins(page.items(), next, caller.has(Role.DISTRICT), ofToday), "bulletins");
    }
}
