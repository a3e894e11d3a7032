package org.fugong.healthcode.code.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.OfflineWorker;
import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.colour.application.ColourView;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.application.PersonStanding;
import org.fugong.healthcode.declaration.application.RegistrationStore.Registration;
import org.fugong.healthcode.declaration.application.Registrations;

/** The holder's own code and the family's, to be held before a scanner; also without network. */
@Path("/my-code")
@RolesAllowed(Role.WORKER)
public class CodePages {

    private static final String OWN = "/healthcode/api/v1/codes/mine";

    /**
     * Someone whose code this phone shows.
     *
     * @param href the page
     * @param name masked; empty for oneself
     */
    public record Holder(String href, String name, boolean shown) {}

    /**
     * What the page needs.
     *
     * @param codes where its script fetches codes
     * @param who whose log-in it is: what was kept is not shown to another
     */
    public record Shown(ColourView view, String shape, String codes, String who, @Nullable String name) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance code(Shown code, List<Holder> holders);

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

    // Below a folder, because a service worker keeps what lies in its folder.
    @GET
    @Operation(hidden = true)
    public Response start() {
        // Below the service's root path, which the framework puts in front.
        return Response.seeOther(URI.create("/my-code/mine")).build();
    }

    /** The service worker; where it lies decides which pages it keeps. */
    @GET
    @Path("worker.js")
    @Produces("text/javascript")
    @Operation(hidden = true)
    public Response worker() {
        return OfflineWorker.script();
    }

    @GET
    @Path("mine")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance mine() {
        Registration own = registrations.find(caller.subject());
        return page(own, OWN, null);
    }

    @GET
    @Path("{personId}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance member(@PathParam("personId") UUID personId) {
        Registration member = registrations.held(caller.subject(), personId);
        if (member == null) {
            throw Problem.notFound();
        }
        return member.guardian() == null
                ? mine()
                : page(member, "/healthcode/api/v1/family/" + personId + "/codes", name(member));
    }

    private TemplateInstance page(@Nullable Registration shown, String codes, @Nullable String name) {
        PersonStanding person = shown == null ? null : colours.of(shown.personId());
        if (shown == null || person == null || !person.isCoded() || shown.closedAt() != null) {
            return shell.page(Templates.none(), "my-code");
        }
        ColourView view = ColourView.of(person);
        List<Registration> held = registrations.heldBy(caller.subject());
        List<Holder> holders = held.size() < 2
                ? List.of()
                : held.stream()
                        .filter(r -> r.version() > 0)
                        .map(r -> new Holder(
                                "/healthcode/my-code/"
                                        + (r.guardian() == null
                                                ? "mine"
                                                : r.personId().toString()),
                                r.guardian() == null ? "" : name(r),
                                r.personId().equals(shown.personId())))
                        .toList();
        return shell.page(
                Templates.code(new Shown(view, shape(view.colour()), codes, caller.subject(), name), holders),
                "my-code");
    }

    private String name(Registration member) {
        return registrations.open(member.personId()).name().masked();
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
