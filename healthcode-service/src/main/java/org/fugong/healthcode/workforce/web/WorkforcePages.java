package org.fugong.healthcode.workforce.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.fugong.chassis.web.Cursor;
import org.fugong.healthcode.declaration.application.Registrations;
import org.fugong.healthcode.worker.application.Employment;
import org.fugong.healthcode.workforce.application.DaySummary;
import org.fugong.healthcode.workforce.application.LookStore.Look;
import org.fugong.healthcode.workforce.application.Looks;
import org.fugong.healthcode.workforce.application.WorkerHealth;
import org.fugong.healthcode.workforce.application.Workforce;
import org.fugong.healthcode.workforce.domain.Show;

/** An employer's view of its workers' health, and a worker's view of who looked. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class WorkforcePages {

    private static final int SHOWN = 50;
    private static final int SHORT = 8;

    /** A worker as listed: the end of the opaque id, and the masked name, which only who has registered told us. */
    public record Row(
            WorkerHealth health,
            @Nullable String name,
            String shortId,
            String badge,
            String presenceBadge,
            boolean due) {}

    /** A colour's part of all workers, in percent. */
    public record Share(String colour, String badge, int count, int percent) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance workers(
                DaySummary day,
                List<Share> shares,
                List<Row> rows,
                Show show,
                List<Show> choices,
                @Nullable String next);

        static native TemplateInstance counts(DaySummary day, List<Share> shares);

        static native TemplateInstance looks(List<Look> looks);

        private Templates() {}
    }

    private final Shell shell;
    private final Workforce workforce;
    private final Looks looks;
    private final Registrations registrations;
    private final Employment employment;
    private final Caller caller;

    @Inject
    WorkforcePages(
            Shell shell,
            Workforce workforce,
            Looks looks,
            Registrations registrations,
            Employment employment,
            Caller caller) {
        this.shell = shell;
        this.workforce = workforce;
        this.looks = looks;
        this.registrations = registrations;
        this.employment = employment;
        this.caller = caller;
    }

    @GET
    @Path("workers")
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(hidden = true)
    public TemplateInstance workers(
            @QueryParam("show") @Nullable String asked, @QueryParam("cursor") @Nullable String cursor) {
        var enterprise = caller.requireOwnEnterprise();
        Show show = WorkforceResource.show(asked);
        List<WorkerHealth> found = workforce.page(enterprise, show, Cursor.id(cursor), SHOWN, caller.subject());
        String next = found.size() > SHOWN
                ? Cursor.encode(found.get(SHOWN - 1).workerId().toString())
                : null;
        List<WorkerHealth> shown = found.stream().limit(SHOWN).toList();
        Map<UUID, List<UUID>> ids =
                employment.idsOf(shown.stream().map(WorkerHealth::workerId).toList());
        Map<UUID, String> names = registrations.maskedNames(
                ids.values().stream().flatMap(List::stream).toList());
        DaySummary day = workforce.summary(enterprise, null);
        return shell.page(
                Templates.workers(
                        day,
                        shares(day),
                        shown.stream()
                                .map(health -> row(health, name(ids.get(health.workerId()), names)))
                                .toList(),
                        show,
                        Arrays.asList(Show.values()),
                        next),
                "workers-health");
    }

    /** The numbers alone, which the page fetches again and again: they name nobody, so that this is no look. */
    @GET
    @Path("workers/counts")
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(hidden = true)
    public TemplateInstance counts() {
        DaySummary day = workforce.summary(caller.requireOwnEnterprise(), null);
        return shell.page(Templates.counts(day, shares(day)), "workers-health");
    }

    @GET
    @Path("my-looks")
    @RolesAllowed(Role.WORKER)
    @Operation(hidden = true)
    public TemplateInstance looks() {
        var registration = registrations.find(caller.subject());
        List<Look> seen = registration == null ? List.of() : looks.at(registration.personId());
        return shell.page(Templates.looks(seen), "my-looks");
    }

    /** The name by whichever document the worker has registered with. */
    private static @Nullable String name(@Nullable List<UUID> ids, Map<UUID, String> names) {
        return ids == null
                ? null
                : ids.stream()
                        .map(names::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private Row row(WorkerHealth health, @Nullable String name) {
        String id = health.workerId().toString();
        String colour = health.colour() == null ? "NONE" : health.colour();
        String presence =
                switch (health.presence()) {
                    case PRESENT -> "ok";
                    case LEFT, LENT_OUT -> "info";
                    case NOT_SEEN -> "wait";
                };
        boolean due = health.dormitory() != null
                && switch (workforce.slot()) {
                    case MORNING -> health.morningAt() == null;
                    case EVENING -> health.eveningAt() == null;
                };
        return new Row(health, name, id.substring(id.length() - SHORT), badge(colour), presence, due);
    }

    private static List<Share> shares(DaySummary day) {
        DaySummary.ColourCounts counts = day.colours();
        if (counts == null || day.workers() == 0) {
            return List.of();
        }
        return List.of(
                share("GREEN", counts.green(), day.workers()),
                share("YELLOW", counts.yellow(), day.workers()),
                share("RED", counts.red(), day.workers()),
                share("NONE", counts.none(), day.workers()));
    }

    private static Share share(String colour, int count, int all) {
        return new Share(colour, badge(colour), count, (int) Math.round(100.0 * count / all));
    }

    private static String badge(String colour) {
        return switch (colour) {
            case "GREEN" -> "ok";
            case "YELLOW" -> "warn";
            case "RED" -> "stop";
            default -> "off";
        };
    }
}
