package org.fugong.registry.enterprise.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.Disclosure;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.domain.identity.Outcome;
import org.fugong.registry.domain.identity.SocialCreditCode;
import org.fugong.registry.enterprise.application.EnterpriseEntry;
import org.fugong.registry.enterprise.application.EnterpriseStore.Kept;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.enterprise.domain.EnterpriseForm;
import org.fugong.registry.enterprise.domain.EnterpriseId;
import org.fugong.registry.identity.application.Refusal;
import org.fugong.registry.liaison.application.EnterpriseReach;

/** Enterprises, one by one. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "enterprises")
class EnterpriseResource {

    private final Enterprises enterprises;
    private final Caller caller;
    private final Disclosure disclosure;
    private final EnterpriseReach reach;

    @Inject
    EnterpriseResource(Enterprises enterprises, Caller caller, Disclosure disclosure, EnterpriseReach reach) {
        this.enterprises = enterprises;
        this.caller = caller;
        this.disclosure = disclosure;
        this.reach = reach;
    }

    @POST
    @Path("enterprises")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Register an enterprise",
            description =
                    """
                    By its own contact, or by an official. The id is made from the code, so it is the same whoever
                    registers. `aboveScale` and `usccOverrideReason` are for officials only.""")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = EnterpriseView.class)))
    @APIResponse(responseCode = "409", description = "`enterprise-already-registered`")
    @APIResponse(responseCode = "422", description = "`invalid-input` with a code for every wrong field")
    public Response register(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "made up",
                                                            value =
                                                                    """
                                                                    {"uscc": "913399998000000171",
                                                                     "name": "合成阀门有限公司 (made up)",
                                                                     "town": "330110014", "industry": "C34",
                                                                     "headcount": 120, "contactName": "张三",
                                                                     "contactPhone": "10000000001"}""")))
                    EnterpriseRequest request) {
        EnterpriseForm form = request.form();
        requireOfficialFor(request);
        requireOwn(form);
        EnterpriseEntry entry = new EnterpriseEntry(
                form, request.contactName(), request.contactPhone(), blankAsNull(request.usccOverrideReason()));
        Outcome outcome = enterprises.register(entry);
        if (outcome instanceof Outcome.Refused refused) {
            throw Refusal.of(refused);
        }
        UUID id = EnterpriseId.of(String.valueOf(form.uscc()));
        Kept kept = enterprises.find(id).orElseThrow(Problem::notFound);
        return answer(Response.created(URI.create("/api/v1/enterprises/" + id)), kept);
    }

    @GET
    @Path("enterprises")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "List enterprises by name",
            description = "Officials of a town see their town, an enterprise sees itself.")
    public Page<EnterpriseView> list(
            @Parameter(description = "Nine-digit code of a town", example = "330110014") @QueryParam("town") @Nullable String town,
            @Parameter(description = "Part of the name, or the beginning of the code") @QueryParam("q") @Nullable String text,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 50 if not said") @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        List<Kept> rows = enterprises.list(EnterpriseScope.query(caller, town, text, cursor), most + 1);
        return Page.of(
                        rows,
                        most,
                        last -> Cursor.encode(
                                last.enterprise().name(), last.enterprise().id().toString()))
                .map(EnterpriseView::of);
    }

    @GET
    @Path("enterprises/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.GATE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "One enterprise", description = "The contact is masked. The ETag goes into If-Match of a PUT.")
    @APIResponse(
            responseCode = "200",
            description = "The enterprise",
            content = @Content(schema = @Schema(implementation = EnterpriseView.class)))
    public Response get(@PathParam("id") UUID id) {
        Kept kept = enterprises.find(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(id, kept.enterprise().town());
        return answer(Response.ok(), kept);
    }

    @PUT
    @Path("enterprises/{id}")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Correct an enterprise",
            description =
                    """
                    Everything but the code. `contactName`, `contactPhone` and `aboveScale` stay as they are where they
                    are left out, since answers only show the contact masked. Published again with a higher version.""")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = EnterpriseView.class)))
    @APIResponse(responseCode = "412", description = "`precondition-failed`: read it again")
    public Response correct(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "more people",
                                                            value =
                                                                    """
                                                                    {"name": "合成阀门有限公司 (made up)",
                                                                     "town": "330110014", "industry": "C34",
                                                                     "headcount": 125}""")))
                    EnterpriseRequest request) {
        Kept old = enterprises.lock(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(id, old.enterprise().town());
        ETags.requireMatch(ifMatch, old.enterprise().version());
        requireOfficialFor(request);
        if (request.uscc() != null
                && !SocialCreditCode.normalise(request.uscc())
                        .equals(old.enterprise().uscc())) {
            throw Problem.invalid(
                    SocialCreditCode.FIELD,
                    "not-correctable",
                    "The code is what the enterprise is. Register the right one instead.");
        }
        Outcome outcome = enterprises.correct(old, request.form(), request.contactName(), request.contactPhone());
        if (outcome instanceof Outcome.Refused refused) {
            throw Refusal.of(refused);
        }
        return answer(Response.ok(), enterprises.find(id).orElseThrow(Problem::notFound));
    }

    /**
     * Why somebody wants to see personal data.
     *
     * @param purpose goes to the audit trail
     */
    record RevealRequest(@Nullable String purpose) {}

    /** The contact in clear. */
    record RevealedContact(String contactName, String contactPhone) {}

    @POST
    @Path("enterprises/{id}/reveal")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.LIAISON})
    @Operation(
            summary = "See the contact in clear",
            description = "Who looked and what for is written to the audit trail in the same transaction.")
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            content = @Content(schema = @Schema(implementation = RevealedContact.class)))
    public Response reveal(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "call",
                                                            value = "{\"purpose\": \"Call about the application\"}")))
                    RevealRequest request) {
        Kept kept = enterprises.find(id).orElseThrow(Problem::notFound);
        reach.require(id, kept.enterprise().town());
        PersonalData both = kept.contact()
                .phone()
                .derive(phone -> kept.contact().name().derive(name -> PersonalData.of(phone + "\n" + name)));
        String[] clear = disclosure
                .reveal(both, request.purpose() == null ? "" : request.purpose(), id.toString())
                .split("\n", 2);
        return Response.ok(new RevealedContact(clear[1], clear[0])).build();
    }

    private void requireOfficialFor(EnterpriseRequest request) {
        if (caller.has(Role.TOWN) || caller.has(Role.DISTRICT)) {
            return;
        }
        List<Problem.FieldError> errors = new ArrayList<>();
        if (request.aboveScale() != null) {
            errors.add(officialOnly("aboveScale"));
        }
        if (blankAsNull(request.usccOverrideReason()) != null) {
            errors.add(officialOnly("usccOverrideReason"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static Problem.FieldError officialOnly(String field) {
        return new Problem.FieldError(field, "official-only", "Only an official can say this.");
    }

    private void requireOwn(EnterpriseForm form) {
        if (caller.has(Role.DISTRICT)) {
            return;
        }
        if (caller.has(Role.TOWN)) {
            if (form.town() != null && !caller.mayTown(form.town())) {
                throw Problem.of(403, "not-your-town", "Officials of a town register the enterprises of that town.");
            }
            return;
        }
        UUID own = caller.enterpriseId().orElse(null);
        if (own != null && form.uscc() != null && !own.equals(EnterpriseId.of(form.uscc()))) {
            throw Problem.of(403, "not-your-enterprise", "Your account is that of another enterprise.");
        }
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Response answer(Response.ResponseBuilder builder, Kept kept) {
        return builder.entity(EnterpriseView.of(kept))
                .tag(ETags.of(kept.enterprise().version()))
                .build();
    }
}
