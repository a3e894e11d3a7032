package org.fugong.healthcode.appeal.web;

import java.time.Clock;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.divisions.Divisions;
import org.fugong.healthcode.appeal.application.Appeal;
import org.fugong.healthcode.appeal.application.Appeals;
import org.fugong.healthcode.colour.application.ColourView;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.application.Issued;
import org.fugong.healthcode.colour.application.PersonStanding;
import org.fugong.healthcode.colour.application.RecoveryView;
import org.fugong.healthcode.declaration.application.RegistrationStore.Registration;
import org.fugong.healthcode.declaration.application.Registrations;

/** The holder's own colour explained, the daily check-in, and the way to appeal. */
@Path("/my-colour")
@RolesAllowed(Role.WORKER)
public class MyColourPages {

    private static final String KEY = "my-colour";

    /** An appeal with what was answered. */
    public record Shown(Appeal appeal, boolean overdue, @Nullable String answer) {}

    /** A colour of before, with the kind of its source. */
    public record Past(Issued issued, String shape, String source) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance colour(
                ColourView view,
                String shape,
                @Nullable RecoveryView recovery,
                boolean mayAppeal,
                List<Shown> appeals,
                Divisions divisions,
                List<Past> history);

        static native TemplateInstance none();

        private Templates() {}
    }

    private final Shell shell;
    private final Registrations registrations;
    private final Colours colours;
    private final Appeals appeals;
    private final Divisions divisions;
    private final Caller caller;
    private final Clock clock;

    @Inject
    MyColourPages(
            Shell shell,
            Registrations registrations,
            Colours colours,
            Appeals appeals,
            Divisions divisions,
            Caller caller,
            Clock clock) {
        this.shell = shell;
        this.registrations = registrations;
        this.colours = colours;
        this.appeals = appeals;
        this.divisions = divisions;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance colour() {
        Registration registration = registrations.find(caller.subject());
        PersonStanding person = registration == null ? null : colours.of(registration.personId());
        if (person == null || !person.isCoded()) {
            return shell.page(Templates.none(), KEY);
        }
        ColourView view = ColourView.of(person);
        List<Shown> own = appeals.ofPerson(person.personId()).stream()
                .map(a -> new Shown(
                        a,
                        a.isOpen() && a.dueAt().isBefore(clock.instant()),
                        a.isOpen() ? null : appeals.answer(a.appealId())))
                .toList();
        boolean mayAppeal = !view.colour().equals("GREEN")
                && own.stream().noneMatch(s -> s.appeal().isOpen());
        List<Past> history = colours.history(person.personId()).stream()
                .map(i -> new Past(i, shape(i.colour()), kind(i.source())))
                .toList();
        return shell.page(
                Templates.colour(
                        view,
                        shape(view.colour()),
                        colours.recovery(person.personId()),
                        mayAppeal,
                        own,
                        divisions,
                        history),
                KEY);
    }

    /** Who said it: the part of a source before its colon. */
    static String kind(@Nullable String source) {
        return source == null ? "declaration" : source.replaceFirst(":.*", "");
    }

    private static String shape(String colour) {
        return switch (colour) {
            case "GREEN" -> "ok";
            case "YELLOW" -> "warn";
            default -> "stop";
        };
    }
}
