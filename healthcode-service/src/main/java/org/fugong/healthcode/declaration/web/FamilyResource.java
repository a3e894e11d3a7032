package org.fugong.healthcode.declaration.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.fugong.healthcode.code.application.Codes;
import org.fugong.healthcode.code.application.QrSymbol;
import org.fugong.healthcode.colour.application.ColourView;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.application.PersonStanding;
import org.fugong.healthcode.declaration.application.Claim;
import org.fugong.healthcode.declaration.application.Claims;
import org.fugong.healthcode.declaration.application.RegistrationStore.Registration;
import org.fugong.healthcode.declaration.application.Registrations;
import org.fugong.healthcode.declaration.application.Registrations.Begun;
import org.fugong.healthcode.declaration.application.Registrations.Completion;
import org.fugong.healthcode.declaration.application.Registrations.Declaring;
import org.fugong.healthcode.declaration.domain.Declaration;
import org.fugong.healthcode.declaration.domain.Faults;

/** Members of a family for whom a guardian's log-in acts: children, parents without a phone. */
@Path("/api/v1/family")
@RolesAllowed(Role.WORKER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "family")
public class FamilyResource {

    private static final int MOST = 10;
    private static final String MEMBER =
            """
            {"idType": "RESIDENT", "idNumber": "339999201001010021", "name": "Synthetic Li", "phone": "10000000001"}""";

    private static final String DECLARATION =
            """
            {"address": "Made-up Road 1, Xixing", "symptoms": [], "contactWithCase": false, "stayedIn": []}""";

    /**
     * A member; the name is masked.
     *
     * @param colour null until the declaration is complete
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Member(UUID personId, String name, String state, Instant startedAt, @Nullable ColourView colour) {}

    /** The members. */
    public record Members(List<Member> members) {}

    /** A code to be shown from notBefore on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MemberCode(String text, Instant notBefore, Instant expiresAt, @Nullable String svg) {}

    /** A member's colour and codes. */
    public record MemberCodes(UUID personId, String colour, String cause, Instant asOf, List<MemberCode> codes) {}

    private final Registrations registrations;
    private final Claims claims;
    private final Colours colours;
    private final Codes codes;
    private final Caller caller;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    FamilyResource(
            Registrations registrations,
            Claims claims,
            Colours colours,
            Codes codes,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "fugong.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.registrations = registrations;
        this.claims = claims;
        this.colours = colours;
        this.codes = codes;
        this.caller = caller;
        this.clock = clock;
        this.zone = zone;
    }

    @GET
    @Operation(summary = "Members of one's family")
    public Members members() {
        return new Members(registrations.heldBy(caller.subject()).stream()
                .filter(r -> r.guardian() != null)
                .map(this::member)
                .toList());
    }

    @POST
    @IdempotentWrite
    @Operation(
            summary = "Register a member of one's family",
            description = "At most ten, by someone who is registered. The member can later register with a log-in of "
                    + "their own and take the record over.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = Member.class)))
    @APIResponse(responseCode = "200", description = "Registered before; name and phone are now as told")
    public Response register(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "a child", value = MEMBER)))
                    RegistrationRequest request) {
        List<Registration> held = registrations.heldBy(caller.subject());
        if (held.isEmpty() || held.get(0).guardian() != null) {
            throw Problem.of(409, "register-first", "Register yourself first, then your family.");
        }
        if (held.size() > MOST) {
            throw Problem.of(409, "family-full", "One log-in answers for at most ten others.");
        }
        Who who = Who.of(request, LocalDate.ofInstant(clock.instant(), zone));
        Begun begun = registrations.beginFor(caller.subject(), who.identity(), who.contact());
        Registration registration = begun.registration();
        if (registration == null) {
            throw Problem.of(
                    409,
                    "already-claimed",
                    "This document is registered with another log-in. If it is your family's, claim it: an official decides.");
        }
        Member member = member(registration);
        return begun.outcome() == Registrations.Outcome.BEGUN
                ? Response.created(URI.create("/api/v1/family/" + registration.personId()))
                        .entity(member)
                        .build()
                : Response.ok(member).build();
    }

    @PUT
    @Path("/{personId}/draft")
    @IdempotentWrite
    @Operation(summary = "Save a member's answers to go on with later")
    @APIResponse(responseCode = "200", description = "Saved")
    public Response draft(
            @PathParam("personId") UUID personId,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "half", value = "{\"symptoms\": []}")))
                    AnswersBody body) {
        Registration member = find(personId);
        body.check();
        registrations.saveDraft(member.subject(), body.answers());
        return Response.ok(member(member)).build();
    }

    @PUT
    @Path("/{personId}/declaration")
    @IdempotentWrite
    @Operation(summary = "Complete or correct a member's health declaration")
    @APIResponse(
            responseCode = "200",
            description = "Completed",
            content = @Content(schema = @Schema(implementation = Member.class)))
    public Response declare(
            @PathParam("personId") UUID personId,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "healthy", value = DECLARATION)))
                    AnswersBody body) {
        Registration member = find(personId);
        Faults faults = new Faults();
        Declaration declaration = Declaration.read(body.answers(), faults);
        if (declaration == null) {
            throw Who.problem(faults);
        }
        Completion completion = registrations.complete(new Declaring(member.subject(), caller.subject(), declaration));
        if (completion.completed() == null) {
            throw RegistrationWrites.refusal(completion.ending());
        }
        return Response.ok(member(find(personId))).build();
    }

    @POST
    @Path("/{personId}/document")
    @IdempotentWrite
    @Operation(summary = "Say that a member's record has a wrong document, and which one is right; an official decides")
    @APIResponse(
            responseCode = "201",
            description = "Filed",
            content = @Content(schema = @Schema(implementation = Claim.class)))
    public Response correctDocument(
            @PathParam("personId") UUID personId,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a passport",
                                                            value = DocumentCorrection.EXAMPLE)))
                    DocumentCorrection body) {
        return body.file(
                claims, caller.subject(), find(personId).personId(), LocalDate.ofInstant(clock.instant(), zone));
    }

    @GET
    @Path("/{personId}/codes")
    @Operation(summary = "A member's colour, and codes for now and the next minutes, to be shown on this phone")
    public MemberCodes codes(
            @PathParam("personId") UUID personId, @QueryParam("symbols") @DefaultValue("false") boolean symbols) {
        Registration member = find(personId);
        PersonStanding standing = colours.of(member.personId());
        if (standing == null || !standing.isCoded() || member.closedAt() != null) {
            throw Problem.of(
                    409, "declaration-incomplete", "There is no code before the health declaration is complete.");
        }
        ColourView colour = ColourView.of(standing);
        return new MemberCodes(
                personId,
                colour.colour(),
                colour.cause(),
                clock.instant(),
                codes.issue(Objects.requireNonNull(standing.number()), colour.colour()).stream()
                        .map(i -> new MemberCode(
                                i.text(),
                                i.notBefore(),
                                i.expiresAt(),
                                symbols ? QrSymbol.of(i.text()).svg() : null))
                        .toList());
    }

    private Registration find(UUID personId) {
        Registration member = registrations.held(caller.subject(), personId);
        if (member == null || member.guardian() == null) {
            throw Problem.notFound();
        }
        return member;
    }

    private Member member(Registration registration) {
        PersonStanding standing = colours.of(registration.personId());
        return new Member(
                registration.personId(),
                registrations.open(registration.personId()).name().masked(),
                registration.version() == 0 ? "STARTED" : "COMPLETED",
                registration.startedAt(),
                standing == null || !standing.isCoded() ? null : ColourView.of(standing));
    }
}
