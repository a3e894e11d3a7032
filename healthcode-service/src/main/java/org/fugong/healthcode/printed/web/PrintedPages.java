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

/** Codes on paper: one's own and the family's, those of an employer's workers, or of one person at an office's counter. */
@Path("/printed-codes")
@RolesAllowed({Role.WORKER, Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
@Produces(MediaType.TEXT_HTML)
public class PrintedPages {

    private static final String KEY = "printed-codes";
    private static final int PAGE = 50;

    /** A paper and whose it is, masked. */
    public record Paper(PrintedCode code, String name, String badge) {}

    /** Someone at home, masked. */
    public record Person(UUID personId, String name, boolean green) {}

    /** A worker as an employer or an office sees them; the name is masked, and empty while there is none here. */
    public record Worker(
            UUID personId,
            String name,
            @Nullable String colour,
            String badge,
            boolean green,
            @Nullable Instant onPaperUntil) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance mine(
                List<Person> people, boolean anyGreen, List<Paper> papers, @Nullable String sheet);

        static native TemplateInstance enterprise(List<Worker> workers, @Nullable String next, @Nullable String sheet);

        static native TemplateInstance official(@Nullable Worker shown, List<Paper> papers, @Nullable String sheet);

        private Templates() {}
    }

    private final Shell shell;
    private final PrintedCodes printed;
    private final Registrations registrations;
    private final Colours colours;
    private final Employment employment;
    private final PrintScope scope;
    private final Caller caller;

    @Inject
    PrintedPages(
            Shell shell,
            PrintedCodes printed,
            Registrations registrations,
            Colours colours,
            Employment employment,
            PrintScope scope,
            Caller caller) {
        this.shell = shell;
        this.printed = printed;
        this.registrations = registrations;
        this.colours = colours;
        this.employment = employment;
        this.scope = scope;
        this.caller = caller;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance page(
            @QueryParam("sheet") @Nullable UUID sheet,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("person") @Nullable UUID person) {
        String ready = sheet == null ? null : sheet.toString();
        if (caller.has(Role.TOWN) || caller.has(Role.DISTRICT)) {
            return official(person, ready);
        }
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
                .map(code ->
                        paper(code, registrations.open(code.personId()).name().masked()))
                .toList();
        return shell.page(Templates.mine(people, people.stream().anyMatch(Person::green), papers, sheet), KEY);
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
                .map(id -> worker(id, names.getOrDefault(id, ""), standings.get(id), papers.get(id)))
                .toList();
        return shell.page(Templates.enterprise(workers, page.next(), sheet), KEY);
    }

    private TemplateInstance official(@Nullable UUID person, @Nullable String sheet) {
        if (person == null) {
            return shell.page(Templates.official(null, List.of(), sheet), KEY);
        }
        List<UUID> one = List.of(person);
        scope.require(one);
        String name = registrations.maskedNames(one).getOrDefault(person, "");
        List<Paper> papers =
                printed.of(one).stream().map(code -> paper(code, name)).toList();
        Worker shown = worker(person, name, colours.byPerson(one).get(person), null);
        return shell.page(Templates.official(shown, papers, sheet), KEY);
    }

    private static Worker worker(UUID id, String name, @Nullable PersonStanding standing, @Nullable PrintedCode paper) {
        String colour = standing == null ? null : standing.colour();
        return new Worker(
                id,
                name,
                colour,
                colour == null ? "off" : shape(colour),
                "GREEN".equals(colour),
                paper == null ? null : paper.expiresAt());
    }

    private static Paper paper(PrintedCode code, String name) {
        return new Paper(code, name, badge(code.state()));
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
