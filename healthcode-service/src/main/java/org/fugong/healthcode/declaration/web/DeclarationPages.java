package org.fugong.healthcode.declaration.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.declaration.application.RegistrationStore.Corrected;
import org.fugong.healthcode.declaration.application.RegistrationStore.Registration;
import org.fugong.healthcode.declaration.application.Registrations;
import org.fugong.healthcode.declaration.application.Registrations.Own;
import org.fugong.healthcode.declaration.domain.Answers;
import org.fugong.healthcode.declaration.domain.IdentityType;
import org.fugong.healthcode.declaration.domain.Symptom;
import org.fugong.healthcode.worker.application.Employment;

/** The form in two steps: who one is, how one is. */
@Path("/declaration")
@RolesAllowed(Role.WORKER)
public class DeclarationPages {

    /** A symptom and whether it is ticked. */
    public record Tick(String name, boolean ticked) {}

    /**
     * What the second step shows.
     *
     * @param api where it is saved
     * @param member whose it is, masked; null for oneself
     * @param contact "true", "false", or empty while unanswered
     * @param completedAt null until completed
     */
    public record Second(
            String api,
            String done,
            @Nullable String member,
            Instant startedAt,
            String number,
            String address,
            List<Tick> symptoms,
            String contact,
            String stays,
            int version,
            @Nullable Instant completedAt,
            long correctionHours) {}

    /** What else the holder is told and can correct. */
    public record About(
            boolean employed,
            boolean phoneContested,
            boolean closed,
            String name,
            String phone,
            List<Corrected> history) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance first(List<String> types);

        static native TemplateInstance second(Second form, About record, List<String> types);

        private Templates() {}
    }

    private static final List<String> TYPES =
            Stream.of(IdentityType.values()).map(Enum::name).toList();

    private final Shell shell;
    private final Registrations registrations;
    private final Colours colours;
    private final Employment employment;
    private final Caller caller;

    @Inject
    DeclarationPages(Shell shell, Registrations registrations, Colours colours, Employment employment, Caller caller) {
        this.shell = shell;
        this.registrations = registrations;
        this.colours = colours;
        this.employment = employment;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance form() {
        Own own = registrations.read(caller.subject());
        if (own == null) {
            return shell.page(Templates.first(TYPES), "declaration");
        }
        String api = "/healthcode/api/v1/registrations/mine";
        return shell.page(
                Templates.second(second(own, api, "/healthcode/my-code/mine", null), record(own), TYPES),
                "declaration");
    }

    @GET
    @Path("/{personId}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance member(@PathParam("personId") UUID personId) {
        Registration member = registrations.held(caller.subject(), personId);
        Own own = member == null || member.guardian() == null ? null : registrations.read(member.subject());
        if (own == null) {
            throw Problem.notFound();
        }
        Second form = second(
                own,
                "/healthcode/api/v1/family/" + personId,
                "/healthcode/my-code/" + personId,
                own.sealed().name().masked());
        return shell.page(Templates.second(form, record(own), TYPES), "family");
    }

    private About record(Own own) {
        UUID person = own.registration().personId();
        return new About(
                employment.townOf(person) != null,
                own.registration().phoneContested(),
                own.registration().closedAt() != null,
                own.sealed().name().masked(),
                own.sealed().phone().masked(),
                registrations.history(person));
    }

    private Second second(Own own, String api, String done, @Nullable String member) {
        Answers answers = own.sealed().draft() != null
                ? own.sealed().draft()
                : own.sealed().declaration();
        Answers known = answers == null ? new Answers(null, null, null, null) : answers;
        List<@Nullable String> told = known.symptoms() == null ? List.of() : known.symptoms();
        List<@Nullable String> stays = known.stayedIn() == null ? List.of() : known.stayedIn();
        return new Second(
                api,
                done,
                member,
                own.registration().startedAt(),
                RegistrationViews.Mine.of(own, null).idNumber().masked(),
                known.address() == null ? "" : known.address(),
                List.of(Symptom.values()).stream()
                        .map(s -> new Tick(s.name(), told.contains(s.name())))
                        .toList(),
                known.contactWithCase() == null ? "" : known.contactWithCase().toString(),
                String.join(" ", stays.stream().map(String::valueOf).toList()),
                own.registration().version(),
                own.registration().completedAt(),
                colours.correctionWindow().toHours());
    }
}
