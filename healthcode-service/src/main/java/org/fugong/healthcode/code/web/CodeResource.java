package org.fugong.healthcode.code.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.code.application.Codes;
import org.fugong.healthcode.code.application.Codes.Issued;
import org.fugong.healthcode.code.application.QrSymbol;
import org.fugong.healthcode.colour.application.ColourView;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.application.PersonStanding;
import org.fugong.healthcode.declaration.application.RegistrationStore.Registration;
import org.fugong.healthcode.declaration.application.Registrations;

/** The caller's own code. */
@Path("/api/v1/codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "codes")
public class CodeResource {

    private static final String EXPIRES = "Fugong-Code-Expires";
    private static final int MOST_SCALE = 20;

    /**
     * One code, to be shown from notBefore on.
     *
     * @param svg the QR symbol; only where asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CodeView(String text, Instant notBefore, Instant expiresAt, @Nullable String svg) {}

    /**
     * The caller's colour with its cause, and codes for now and the minutes after.
     *
     * @param asOf the server's clock, by which a phone can tell when to show which code
     */
    public record MyCodes(
            UUID personId,
            String colour,
            String cause,
            String ruleVersion,
            Instant since,
            @Nullable Instant until,
            int version,
            Instant asOf,
            List<CodeView> codes) {}

    private final Codes codes;
    private final Registrations registrations;
    private final Colours colours;
    private final Caller caller;
    private final Clock clock;

    @Inject
    CodeResource(Codes codes, Registrations registrations, Colours colours, Caller caller, Clock clock) {
        this.codes = codes;
        this.registrations = registrations;
        this.colours = colours;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Role.WORKER)
    @Operation(
            summary = "One's own colour with its cause, and codes for now and the next minutes",
            description = "Each code lives 90 seconds and is good for one scan; the ones after it are for a phone "
                    + "that has no signal when it is needed.")
    public MyCodes mine(@QueryParam("symbols") @DefaultValue("false") boolean symbols) {
        PersonStanding person = coded();
        ColourView colour = ColourView.of(person);
        List<CodeView> issued = codes.issue(number(person), colour.colour()).stream()
                .map(i -> new CodeView(
                        i.text(),
                        i.notBefore(),
                        i.expiresAt(),
                        symbols ? QrSymbol.of(i.text()).svg() : null))
                .toList();
        return new MyCodes(
                person.personId(),
                colour.colour(),
                colour.cause(),
                colour.ruleVersion(),
                colour.since(),
                colour.until(),
                person.version(),
                clock.instant(),
                issued);
    }

    @GET
    @Path("/mine.svg")
    @RolesAllowed(Role.WORKER)
    @Produces("image/svg+xml")
    @Operation(summary = "One's own code for now as a QR symbol in SVG")
    @APIResponse(responseCode = "200", description = "The symbol; the header Fugong-Code-Expires tells until when")
    public Response svg() {
        Issued issued = one();
        return image(QrSymbol.of(issued.text()).svg(), issued);
    }

    @GET
    @Path("/mine.png")
    @RolesAllowed(Role.WORKER)
    @Produces("image/png")
    @Operation(summary = "One's own code for now as a QR symbol in PNG, one bit per pixel")
    @APIResponse(responseCode = "200", description = "The symbol; the header Fugong-Code-Expires tells until when")
    public Response png(@QueryParam("scale") @DefaultValue("8") int scale) {
        if (scale < 1 || scale > MOST_SCALE) {
            throw Problem.invalid("scale", "out-of-range", "Pixels per module are from 1 to " + MOST_SCALE + ".");
        }
        Issued issued = one();
        return image(QrSymbol.of(issued.text()).png(scale), issued);
    }

    private Issued one() {
        PersonStanding person = coded();
        return codes.issueOne(number(person), ColourView.of(person).colour());
    }

    private static Response image(Object entity, Issued issued) {
        return Response.ok(entity)
                .header(EXPIRES, issued.expiresAt().toString())
                .build();
    }

    private static long number(PersonStanding person) {
        return Objects.requireNonNull(person.number());
    }

    private PersonStanding coded() {
        Registration registration = registrations.find(caller.subject());
        if (registration == null) {
            throw Problem.of(404, "not-registered", "This log-in has no registration yet. Register first.");
        }
        if (registration.closedAt() != null) {
            throw Problem.of(409, "record-closed", "You have another record: an official closed this one.");
        }
        PersonStanding person = colours.of(registration.personId());
        if (person == null || !person.isCoded()) {
            throw Problem.of(
                    409, "declaration-incomplete", "There is no code before the health declaration is complete.");
        }
        return person;
    }
}
