package org.fugong.transport.clearance.web;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.clearance.application.Calls.OfficePhone;
import org.fugong.transport.clearance.application.PhoneBook;
import org.fugong.transport.clearance.domain.ClearanceOwner;

/** The numbers of railways and origins' bureaus. */
@Path("/api/v1/phone-book")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calls")
class PhoneResource {

    private final PhoneBook book;
    private final Caller caller;

    PhoneResource(PhoneBook book, Caller caller) {
        this.book = book;
        this.caller = caller;
    }

    /** An office and its number. */
    @Schema(name = "OfficePhoneRequest")
    record PhoneRequest(
            @NotBlank @Size(max = 100) @Schema(description = "The office, no person", examples = "祁门县人社局")
                    String office,
            @NotBlank @Pattern(regexp = "\\+?[0-9][0-9 -]{4,19}") @Schema(description = "Digits, blanks and dashes", examples = "0559-0000000")
                    String phone) {}

    /** A number as it is kept. */
    @Schema(name = "OfficePhone")
    record PhoneView(ClearanceOwner owner, String code, String office, String phone, long version) {

        static PhoneView of(OfficePhone p) {
            return new PhoneView(p.owner(), p.code(), p.office(), p.phone(), p.version());
        }
    }

    @GET
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "Numbers of offices")
    public Page<PhoneView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        int size = Page.limit(limit);
        return page(book, cursor, size).map(PhoneView::of);
    }

    static Page<OfficePhone> page(PhoneBook book, @Nullable String cursor, int size) {
        List<String> keys = Cursor.decode(cursor, 2);
        return Page.of(
                book.list(
                        keys.isEmpty() ? Optional.empty() : Optional.of(keys.get(0)),
                        keys.isEmpty() ? "" : keys.get(1),
                        size + 1),
                size,
                last -> Cursor.encode(last.owner().name(), last.code()));
    }

    @PUT
    @Path("{owner}/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @IdempotentWrite
    @Operation(
            summary = "Keep the number of a railway or bureau",
            description = "If-Match only where there is one already. Audited.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PhoneRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "A bureau",
                                            value = "{\"office\": \"祁门县人社局\", \"phone\": \"0559-0000000\"}")))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PhoneView.class)),
            description = "The number; the ETag is its version")
    public Response keep(
            @PathParam("owner") ClearanceOwner owner,
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PhoneRequest request) {
        if (owner == ClearanceOwner.EMPLOYER || !code.matches("[0-9]{6}")) {
            throw Problem.notFound();
        }
        OfficePhone kept = book.keep(
                        owner,
                        code,
                        request.office().strip(),
                        request.phone().strip(),
                        version -> ETags.requireMatch(ifMatch, version),
                        caller.subject())
                .orElseThrow(
                        () -> Problem.of(412, "precondition-failed", "Somebody else has just kept another number."));
        return Response.ok(PhoneView.of(kept)).tag(ETags.of(kept.version())).build();
    }
}
