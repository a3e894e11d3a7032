package org.fugong.healthcode.colour.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.divisions.Divisions;
import org.fugong.healthcode.colour.application.RuleDesk;
import org.fugong.healthcode.colour.application.RuleSimulation;
import org.fugong.healthcode.colour.application.RuleVersion;

/** The rules for everyone to read, and the official's desk for the next version. */
@Path("/rules")
@Produces(MediaType.TEXT_HTML)
public class RulePages {

    private static final String KEY = "rules";

    /**
     * A version and where it stands.
     *
     * @param phase one of inForce, coming, past, draft, withdrawn
     */
    public record Shown(RuleVersion rules, String phase) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Shown current, List<Shown> others, Divisions divisions, boolean official);

        static native TemplateInstance version(
                Shown shown,
                Divisions divisions,
                boolean official,
                boolean own,
                boolean simulating,
                RuleSimulation.@Nullable Outcome outcome);

        static native TemplateInstance draft(RuleVersion rules);

        private Templates() {}
    }

    private final Shell shell;
    private final RuleDesk desk;
    private final RuleSimulation simulation;
    private final Divisions divisions;
    private final Caller caller;
    private final Clock clock;

    @Inject
    RulePages(Shell shell, RuleDesk desk, RuleSimulation simulation, Divisions divisions, Caller caller, Clock clock) {
        this.shell = shell;
        this.desk = desk;
        this.simulation = simulation;
        this.divisions = divisions;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance list() {
        RuleVersion current = desk.current();
        List<Shown> others = new ArrayList<>();
        for (RuleVersion version : desk.all()) {
            if (!version.version().equals(current.version()) && (insider() || version.isPublished())) {
                others.add(shown(version, current));
            }
        }
        return shell.page(Templates.list(shown(current, current), others, divisions, caller.has(Role.DISTRICT)), KEY);
    }

    @GET
    @Path("/new")
    @RolesAllowed(Role.DISTRICT)
    @Operation(hidden = true)
    public TemplateInstance draft() {
        return shell.page(Templates.draft(desk.current()), KEY);
    }

    @GET
    @Path("/{version}")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance version(
            @PathParam("version") String name, @QueryParam("simulate") @Nullable Boolean simulate) {
        RuleVersion version = desk.find(name);
        if (!insider() && !version.isPublished()) {
            throw Problem.notFound();
        }
        boolean simulating = insider() && Boolean.TRUE.equals(simulate);
        RuleSimulation.Outcome outcome = simulating ? simulation.of(name) : null;
        boolean own = version.draftedBy().equals(caller.subject());
        return shell.page(
                Templates.version(shown(version, desk.current()), divisions, insider(), own, simulating, outcome), KEY);
    }

    private boolean insider() {
        return caller.has(Role.DISTRICT) || caller.has(Role.AUDITOR);
    }

    private Shown shown(RuleVersion version, RuleVersion current) {
        Instant now = clock.instant();
        if (version.version().equals(current.version())) {
            return new Shown(version, "inForce");
        }
        return switch (version.state()) {
            case "DRAFT" -> new Shown(version, "draft");
            case "WITHDRAWN" -> new Shown(version, "withdrawn");
            default -> version.effectiveFrom().isAfter(now) ? new Shown(version, "coming") : new Shown(version, "past");
        };
    }
}
