package org.fugong.healthcode.declaration.web;

import java.util.List;
import java.util.UUID;

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
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.application.PersonStanding;
import org.fugong.healthcode.declaration.application.Claim;
import org.fugong.healthcode.declaration.application.Claims;
import org.fugong.healthcode.declaration.application.RegistrationStore.Registration;
import org.fugong.healthcode.declaration.application.Registrations;
import org.fugong.healthcode.declaration.domain.ClaimKind;
import org.fugong.healthcode.declaration.domain.IdentityType;

/** The members of a family that a guardian's phone answers for. */
@Path("/family")
@RolesAllowed(Role.WORKER)
@Produces(MediaType.TEXT_HTML)
public class FamilyPages {

    /** A member; name masked, colour null until declared. */
    public record Row(UUID personId, String name, @Nullable String colour, String badge) {}

    /** Someone grown who wants the own record. */
    public record Leaving(Claim claim, String name) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance family(
                List<Row> members, List<Leaving> leaving, boolean registered, List<String> types);

        private Templates() {}
    }

    private final Shell shell;
    private final Registrations registrations;
    private final Colours colours;
    private final Claims claims;
    private final Caller caller;

    @Inject
    FamilyPages(Shell shell, Registrations registrations, Colours colours, Claims claims, Caller caller) {
        this.shell = shell;
        this.registrations = registrations;
        this.colours = colours;
        this.claims = claims;
        this.caller = caller;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance family() {
        List<Registration> held = registrations.heldBy(caller.subject());
        List<Row> members =
                held.stream().filter(r -> r.guardian() != null).map(this::row).toList();
        List<Leaving> leaving = claims.mine(caller.subject()).stream()
                .filter(c -> c.isOpen() && c.kind() == ClaimKind.FAMILY)
                .filter(c -> held.stream().anyMatch(r -> r.personId().equals(c.personId())))
                .map(c -> new Leaving(c, name(c.personId())))
                .toList();
        boolean registered = held.stream().anyMatch(r -> r.guardian() == null);
        List<String> types =
                List.of(IdentityType.values()).stream().map(Enum::name).toList();
        return shell.page(Templates.family(members, leaving, registered, types), "family");
    }

    private Row row(Registration member) {
        PersonStanding standing = colours.of(member.personId());
        String colour = standing == null ? null : standing.colour();
        String badge = colour == null
                ? "wait"
                : switch (colour) {
                    case "GREEN" -> "ok";
                    case "YELLOW" -> "warn";
                    default -> "stop";
                };
        return new Row(member.personId(), name(member.personId()), colour, badge);
    }

    private String name(UUID person) {
        return registrations.open(person).name().masked();
    }
}
