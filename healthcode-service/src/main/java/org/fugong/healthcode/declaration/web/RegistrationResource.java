package org.fugong.healthcode.declaration.web;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.chassis.web.Problem.FieldError;
import org.fugong.healthcode.colour.application.ColourView;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.application.PersonStanding;
import org.fugong.healthcode.declaration.application.RegistrationStore.Registration;
import org.fugong.healthcode.declaration.application.Registrations;
import org.fugong.healthcode.declaration.application.Registrations.Begun;
import org.fugong.healthcode.declaration.application.Registrations.Own;
import org.fugong.healthcode.declaration.domain.Contact;
import org.fugong.healthcode.declaration.domain.Declaration;
import org.fugong.healthcode.declaration.domain.Faults;
import org.fugong.healthcode.declaration.domain.Identity;

/** A worker's own registration and declaration. Whose record it is follows from the token alone. */
@Path("/api/v1/registrations")
@RolesAllowed(Role.WORKER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "declarations")
public class RegistrationResource {

    private static final String REGISTRATION =
            """
            {"idType": "RESIDENT", "idNumber": "339999199001010013", "name": "Synthetic Zhang", "phone": "10000000001"}""";

    private static final String DECLARATION =
            """
            {"address": "Made-up Road 1, Xixing", "symptoms": [], "contactWithCase": false, "stayedIn": ["341000"]}""";

    private final Registrations registrations;
    private final Colours colours;
    private final Caller caller;
    private final ZoneId zone;

    @Inject
    RegistrationResource(
            Registrations registrations,
            Colours colours,
            Caller caller,
            @ConfigProperty(name = "fugong.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.registrations = registrations;
        this.colours = colours;
        this.caller = caller;
        this.zone = zone;
    }

    @POST
    @IdempotentWrite
    @Operation(
            summary = "Register oneself",
            description =
                    "Binds the record to the token's subject. The same subject again gets the same record, with "
                            + "name and phone corrected; an identity that another subject has registered is 409 already-claimed.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = RegistrationViews.Brief.class)))
    @APIResponse(responseCode = "200", description = "Registered before; name and phone are now as told")
    public Response register(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "synthetic", value = REGISTRATION)))
                    RegistrationRequest request) {
        Faults faults = new Faults();
        LocalDate today = LocalDate.ofInstant(registrations.now(), zone);
        Identity identity = Identity.read(request.idType(), request.idNumber(), today, faults);
        Faults ofContact = new Faults();
        Contact contact = Contact.read(request.name(), request.phone(), ofContact);
        ofContact.list().forEach(f -> faults.add(f.field(), f.code(), f.message()));
        if (identity == null || contact == null) {
            throw problem(faults);
        }
        Begun begun = registrations.begin(caller.subject(), identity, contact);
        Registration registration = begun.registration();
        if (registration == null) {
            throw switch (begun.outcome()) {
                case HAS_ANOTHER ->
                    Problem.of(409, "registered-otherwise", "This log-in has a registration with another document.");
                default ->
                    Problem.of(
                            409,
                            "already-claimed",
                            "This document cannot be registered here. If it is yours, turn to your town's office.");
            };
        }
        RegistrationViews.Brief brief = new RegistrationViews.Brief(
                registration.personId(),
                RegistrationViews.state(registration.version()),
                registration.startedAt(),
                registration.version());
        return begun.outcome() == Registrations.Outcome.BEGUN
                ? Response.created(URI.create("/api/v1/registrations/mine"))
                        .entity(brief)
                        .build()
                : Response.ok(brief).build();
    }

    @GET
    @Path("/mine")
    @Operation(
            summary = "One's own record",
            description = "With the declaration and the draft, if any; number, name and phone masked. Audited.")
    public RegistrationViews.Mine mine() {
        Own own = registrations.read(caller.subject());
        if (own == null) {
            throw notRegistered();
        }
        return RegistrationViews.Mine.of(own, code(own.registration()));
    }

    @PUT
    @Path("/mine/draft")
    @IdempotentWrite
    @Operation(summary = "Save answers to go on with later", description = "Any of the answers may be left out.")
    @APIResponse(responseCode = "200", description = "Saved")
    public Response draft(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "half", value = "{\"symptoms\": []}")))
                    AnswersBody body) {
        Faults faults = new Faults();
        tooLong(body, faults);
        if (!faults.none()) {
            throw problem(faults);
        }
        if (!registrations.saveDraft(caller.subject(), body.answers())) {
            throw notRegistered();
        }
        return Response.ok(new Saved(true)).build();
    }

    /** That something was saved. */
    public record Saved(boolean saved) {}

    @PUT
    @Path("/mine/declaration")
    @IdempotentWrite
    @Operation(
            summary = "Complete or correct one's health declaration",
            description = "Gives the code its colour. Within the correction window of the rules the new declaration "
                    + "takes the place of the one before; later it only adds to it.")
    @APIResponse(
            responseCode = "200",
            description = "Completed",
            content = @Content(schema = @Schema(implementation = RegistrationViews.Completed.class)))
    public Response declare(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "healthy", value = DECLARATION)))
                    AnswersBody body) {
        Faults faults = new Faults();
        Declaration declaration = Declaration.read(body.answers(), faults);
        if (declaration == null) {
            throw problem(faults);
        }
        Registrations.Completed completed = registrations.complete(caller.subject(), declaration);
        if (completed == null) {
            throw notRegistered();
        }
        return Response.ok(new RegistrationViews.Completed(
                        completed.personId(),
                        completed.version(),
                        completed.completedAt(),
                        ColourView.of(completed.standing())))
                .build();
    }

    private @Nullable ColourView code(Registration registration) {
        PersonStanding standing = colours.of(registration.personId());
        return standing == null || !standing.isCoded() ? null : ColourView.of(standing);
    }

    private static void tooLong(AnswersBody body, Faults faults) {
        if (body.address() != null && body.address().length() > 300) {
            faults.add("address", "too-long", "An address has at most 300 characters.");
        }
        if (body.symptoms() != null && body.symptoms().size() > 50) {
            faults.add("symptoms", "too-many", "At most 50 symptoms.");
        }
        if (body.stayedIn() != null && body.stayedIn().size() > 50) {
            faults.add("stayedIn", "too-many", "At most 50 places.");
        }
    }

    private static Problem problem(Faults faults) {
        return Problem.invalid(faults.list().stream()
                .map(f -> new FieldError(f.field(), f.code(), f.message()))
                .toList());
    }

    static Problem notRegistered() {
        return Problem.of(404, "not-registered", "This log-in has no registration yet. Register first.");
    }
}
