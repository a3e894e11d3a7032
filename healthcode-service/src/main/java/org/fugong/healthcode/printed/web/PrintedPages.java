package org.fugong.healthcode.printed.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.fugong.chassis.web.Page;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.application.PersonStanding;
import org.fugong.healthcode.declaration.application.Registrations;
import org.fugong.healthcode.printed.application.PrintedCode;
import org.fugong.healthcode.printed.application.PrintedCodes;
import org.fugong.healthcode.worker.application.Employment;

/** Codes on paper: one's own and the family's, or those of an employer's workers. */
@Path("/printed-codes")
@RolesAllowed({Role.WORKER, Role.ENTERPRISE})
@Produces(MediaType.TEXT_HTML)
public class PrintedPages {

    private static final String KEY = "printed-codes";
    private static final int PAGE = 50;

    /** A paper and whose it is, masked. */
    public record Paper(PrintedCode code, String name, String badge) {}

    /** Someone at home, masked. */
    public record Person(UUID personId, String name, boolean green) {}

    /** A worker as an employer sees them; the name is masked, and empty while there is none here. */
    public record Worker(
            UUID personId,
            String name,
            @Nullable String colour,
            String badge,
            boolean green,
            @Nullable Instant onPaperUntil) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance mine(List<Person> people, List<Paper> papers, @Nullable String sheet);

        static native TemplateInstance enterprise(List<Worker> workers, @Nullable String next, @Nullable String sheet);

        private Templates() {}
    }

    private final Shell shell;
    private final PrintedCodes printed;
    private final Registrations registrations;
    private final Colours colours;
    private final Employment employment;
    private final Caller caller;

    @Inject
    PrintedPages(
            Shell shell,
            PrintedCodes printed,
            Registrations registrations,
            Colours colours,
            Employment employment,
            Caller caller) {
        this.shell = shell;
        this.printed = printed;
        this.registrations = registrations;
        this.colours = colours;
        this.employment = employment;
        this.caller = caller;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance page(
            @QueryParam("sheet") @Nullable UUID sheet, @QueryParam("cursor") @Nullable String cursor) {
        String ready = sheet == null ? null : sheet.toString();
        return caller.has(Role.ENTERPRISE) ? enterprise(cursor, ready) : mine(ready);
    }

    private TemplateInstance mine(@Nullable String sheet) {
        List<UUID> held = registrations.heldBy(caller.subject()).stream()
                .map(r -> r.personId())
                .toList();
        Map<UUID, PersonStanding> standings = colours.byPerson(held);
        List<Person> people = new ArrayList<>();
        for (UUID id : held) {
            PersonStanding standing = standings.get(id);
            if (standing != null) {
                people.add(new Person(id, registrations.open(id).name().masked(), "GREEN".equals(standing.colour())));
            }
        }
        List<Paper> papers = printed.of(held).stream()
                .map(code -> new Paper(
                        code, registrations.open(code.personId()).name().masked(), badge(code.state())))
                .toList();
        return shell.page(Templates.mine(people, papers, sheet), KEY);
    }

    private TemplateInstance enterprise(@Nullable String cursor, @Nullable String sheet) {
        UUID enterprise = caller.enterpriseId().orElse(new UUID(0, 0));
        Page<UUID> page = Page.of(
                employment.workersOf(enterprise, Cursor.id(cursor), PAGE + 1),
                PAGE,
                id -> Cursor.encode(id.toString()));
        Map<UUID, PersonStanding> standings = colours.byPerson(page.items());
        Map<UUID, PrintedCode> papers = printed.newest(page.items());
        Map<UUID, String> names = registrations.maskedNames(page.items());
        List<Worker> workers = page.items().stream()
                .map(id -> {
                    PersonStanding standing = standings.get(id);
                    String colour = standing == null ? null : standing.colour();
                    PrintedCode paper = papers.get(id);
                    return new Worker(
                            id,
                            names.getOrDefault(id, ""),
                            colour,
                            colour == null ? "off" : shape(colour),
                            "GREEN".equals(colour),
                            paper == null ? null : paper.expiresAt());
                })
                .toList();
        return shell.page(Templates.enterprise(workers, page.next(), sheet), KEY);
    }

    private static String shape(String colour) {
        return switch (colour) {
            case "GREEN" -> "ok";
            case "YELLOW" -> "warn";
            default -> "stop";
        };
    }

    private static String badge(String state) {
        return switch (state) {
            case "ACTIVE" -> "ok";
            case "SUSPENDED", "KEY_GONE" -> "warn";
            default -> "off";
        };
    }
}
