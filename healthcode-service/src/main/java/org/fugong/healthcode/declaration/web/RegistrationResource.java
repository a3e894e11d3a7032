package org.fugong.healthcode.declaration.web;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletionStage;

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

import io.smallrye.common.annotation.NonBlocking;
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
import org.fugong.chassis.web.CurrentWrite;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.WriteId;
import org.fugong.healthcode.colour.application.ColourView;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.application.PersonStanding;
import org.fugong.healthcode.declaration.application.Claim;
import org.fugong.healthcode.declaration.application.Claims;
import org.fugong.healthcode.declaration.application.RegistrationStore;
import org.fugong.healthcode.declaration.application.RegistrationStore.Registration;
import org.fugong.healthcode.declaration.application.Registrations;
import org.fugong.healthcode.declaration.application.Registrations.Declaring;
import org.fugong.healthcode.declaration.application.Registrations.Ending;
import org.fugong.healthcode.declaration.application.Registrations.Own;
import org.fugong.healthcode.declaration.domain.Contact;
import org.fugong.healthcode.declaration.domain.Declaration;
import org.fugong.healthcode.declaration.domain.Faults;

/** A worker's own registration and declaration. Whose record it is follows from the token alone. */
@Path("/api/v1/registrations")
@RolesAllowed(Role.WORKER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "declarations")
public class RegistrationResource {

    private static final URI MINE = URI.create("/api/v1/registrations/mine");

    private static final String REGISTRATION =
            """
            {"idType": "RESIDENT", "idNumber": "339999199001010013", "name": "Synthetic Zhang", "phone": "10000000001"}""";

    private static final String DECLARATION =
            """
            {"address": "Made-up Road 1, Xixing", "symptoms": [], "contactWithCase": false, "stayedIn": ["341000"]}""";

    private final Registrations registrations;
    private final Claims claims;
    private final Colours colours;
    private final RegistrationWrites writes;
    private final CurrentWrite write;
    private final Caller caller;
    private final ZoneId zone;

    @Inject
    RegistrationResource(
            Registrations registrations,
            Claims claims,
            Colours colours,
            RegistrationWrites writes,
            CurrentWrite write,
            Caller caller,
            @ConfigProperty(name = "fugong.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.registrations = registrations;
        this.claims = claims;
        this.colours = colours;
        this.writes = writes;
        this.write = write;
        this.caller = caller;
        this.zone = zone;
    }

    // On the event loop, as the declaration below: all that is waited for is the batch. What is said of the body stands
    // at the
    // method, since annotations of a parameter are read anew for each request.
    @POST
    @NonBlocking
    @Operation(
            summary = "Register oneself",
            description =
                    "Binds the record to the token's subject. The same subject again gets the same record, with "
                            + "name and phone corrected; an identity that another subject has registered is 409 already-claimed.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "synthetic", value = REGISTRATION)))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = RegistrationViews.Brief.class)))
    @APIResponse(responseCode = "200", description = "Registered before; name and phone are now as told")
    public CompletionStage<Response> register(RegistrationRequest request) {
        WriteId id = write.id();
        Who who = Who.of(request, LocalDate.ofInstant(registrations.now(), zone));
        // What is answered is put together outside of the request, which alone knows the address it came to.
        URI at = Response.created(MINE).build().getLocation();
        return writes.register(id, registrations.newcomer(caller.subject(), who.identity(), who.contact()), at);
    }

    @GET
    @Path("/mine")
    @Operation(
            summary = "One's own record",
            description = "With the declaration and the draft, if any; number, name and phone masked. Audited.")
    public RegistrationViews.Mine mine() {
        Own own = registrations.read(caller.subject());
        if (own == null) {
            throw RegistrationWrites.refusal(Ending.NOT_REGISTERED);
        }
        return RegistrationViews.Mine.of(own, code(own.registration()));
    }

    /** Name and phone to be corrected. */
    public record ContactBody(@Nullable String name, @Nullable String phone) {
        @Override
        public String toString() {
            return "ContactBody[***]";
        }
    }

    /** What was corrected, the newest first. */
    public record History(List<RegistrationStore.Corrected> changes) {}

    @PUT
    @Path("/mine/contact")
    @IdempotentWrite
    @Operation(
            summary = "Correct one's name and phone",
            description = "What was there before stays in the history, sealed.")
    @APIResponse(responseCode = "200", description = "Corrected")
    public Response correct(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a new number",
                                                            value =
                                                                    "{\"name\": \"Synthetic Zhang\", \"phone\": \"10000000002\"}")))
                    ContactBody body) {
        Faults faults = new Faults();
        Contact contact = Contact.read(body.name(), body.phone(), faults);
        if (contact == null) {
            throw Who.problem(faults);
        }
        registrations.correct(caller.subject(), registrations.requirePerson(caller.subject()), contact);
        return Response.ok(new Saved(true)).build();
    }

    @POST
    @Path("/mine/document")
    @IdempotentWrite
    @Operation(
            summary = "Say that one's record has a wrong document, and which one is right",
            description =
                    "An official compares the papers and decides. Then the record goes on under the right document, with "
                            + "the declaration and all that is known, and the codes of before are revoked.")
    @APIResponse(
            responseCode = "201",
            description = "Filed",
            content = @Content(schema = @Schema(implementation = Claim.class)))
    public Response correctDocument(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a passport",
                                                            value = DocumentCorrection.EXAMPLE)))
                    DocumentCorrection body) {
        return body.file(
                claims,
                caller.subject(),
                registrations.requirePerson(caller.subject()),
                LocalDate.ofInstant(registrations.now(), zone));
    }

    @GET
    @Path("/mine/history")
    @Operation(summary = "When one's record was corrected, and what of it")
    public History history() {
        return new History(registrations.history(registrations.requirePerson(caller.subject())));
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
            throw Who.problem(faults);
        }
        if (!registrations.saveDraft(caller.subject(), body.answers())) {
            throw RegistrationWrites.refusal(Ending.NOT_REGISTERED);
        }
        return Response.ok(new Saved(true)).build();
    }

    /** That something was saved. */
    public record Saved(boolean saved) {}

    @PUT
    @Path("/mine/declaration")
    @NonBlocking
    @Operation(
            summary = "Complete or correct one's health declaration",
            description = "Gives the code its colour. Within the correction window of the rules the new declaration "
                    + "takes the place of the one before; later it only adds to it.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "healthy", value = DECLARATION)))
    @APIResponse(
            responseCode = "200",
            description = "Completed",
            content = @Content(schema = @Schema(implementation = RegistrationViews.Completed.class)))
    public CompletionStage<Response> declare(AnswersBody body) {
        WriteId id = write.id();
        Faults faults = new Faults();
        Declaration declaration = Declaration.read(body.answers(), faults);
        if (declaration == null) {
            throw Who.problem(faults);
        }
        String own = caller.subject();
        return writes.declare(id, new Declaring(own, own, declaration));
    }

    private @Nullable ColourView code(Registration registration) {
        PersonStanding standing = colours.of(registration.personId());
        return standing == null || !standing.isCoded() ? null : ColourView.of(standing);
    }

    static void tooLong(AnswersBody body, Faults faults) {
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
}
