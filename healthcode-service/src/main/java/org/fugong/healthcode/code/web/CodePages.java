package org.fugong.healthcode.code.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.healthcode.colour.application.ColourView;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.application.PersonStanding;
import org.fugong.healthcode.declaration.application.RegistrationStore.Registration;
import org.fugong.healthcode.declaration.application.Registrations;

/** The holder's own code, to be held before a scanner. */
@Path("/my-code")
@RolesAllowed(Role.WORKER)
public class CodePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance code(ColourView view, String shape);

        static native TemplateInstance none();

        private Templates() {}
    }

    private final Shell shell;
    private final Registrations registrations;
    private final Colours colours;
    private final Caller caller;

    @Inject
    CodePages(Shell shell, Registrations registrations, Colours colours, Caller caller) {
        this.shell = shell;
        this.registrations = registrations;
        this.colours = colours;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance code() {
        Registration registration = registrations.find(caller.subject());
        PersonStanding person = registration == null ? null : colours.of(registration.personId());
        if (person == null || !person.isCoded()) {
            return shell.page(Templates.none(), "my-code");
        }
        ColourView view = ColourView.of(person);
        return shell.page(Templates.code(view, shape(view.colour())), "my-code");
    }

    /** Kind of badge and panel, each with a shape of its own. */
    private static String shape(String colour) {
        return switch (colour) {
            case "GREEN" -> "ok";
            case "YELLOW" -> "warn";
            default -> "stop";
        };
    }
}
