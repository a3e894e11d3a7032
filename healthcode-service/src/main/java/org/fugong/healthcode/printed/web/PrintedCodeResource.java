package org.fugong.healthcode.printed.web;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.printed.application.PrintedCode;
import org.fugong.healthcode.printed.application.PrintedCodes;
import org.fugong.healthcode.printed.application.PrintedCodes.Card;
import org.fugong.healthcode.printed.application.PrintedCodes.Sheet;

/** Codes on paper, one by one and in sheets. */
@Path("/api/v1/printed-codes")
@RolesAllowed({Role.WORKER, Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "printed codes")
public class PrintedCodeResource {

    /** For whom; a worker who names nobody means themselves. */
    public record ToPrint(@Nullable List<UUID> personIds) {}

    /** Why a code is revoked. */
    public record Why(@Nullable String reason) {}

    /** Codes on paper. */
    public record Printed(List<PrintedCode> codes) {}

    private final PrintedCodes printed;
    private final PrintScope scope;
    private final SheetPdf pdf;
    private final Caller caller;

    @Inject
    PrintedCodeResource(PrintedCodes printed, PrintScope scope, SheetPdf pdf, Caller caller) {
        this.printed = printed;
        this.scope = scope;
        this.pdf = pdf;
        this.caller = caller;
    }

    @POST
    @IdempotentWrite
    @Operation(
            summary = "Make codes to be printed, for up to 100 people",
            description = "For oneself and one's family, one's own workers, the workers of one's town, or everyone, by "
                    + "role. Who has no code yet or is not green gets none and is told. The paper is at "
                    + "printed-codes/sheets/{sheetId}/pdf.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = Sheet.class)))
    public Response print(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "my own", value = "{}"))) ToPrint wanted) {
        List<UUID> persons = wanted.personIds() == null || wanted.personIds().isEmpty()
                ? scope.own().stream().limit(1).toList()
                : wanted.personIds();
        if (persons.isEmpty()) {
            throw Problem.invalid("personIds", "required", "Say for whom.");
        }
        if (persons.size() > PrintedCodes.MOST) {
            throw Problem.invalid("personIds", "too-many", "At most 100 people to a sheet.");
        }
        scope.require(persons);
        Sheet sheet = printed.print(
                persons,
                caller.subject(),
                caller.has(Role.ENTERPRISE) ? caller.enterpriseId().orElse(null) : null);
        return Response.created(URI.create("/api/v1/printed-codes/sheets/" + sheet.sheetId() + "/pdf"))
                .entity(sheet)
                .build();
    }

    @GET
    @Operation(summary = "Printed codes of a person; without one, of oneself and one's family")
    public Printed list(@QueryParam("personId") @Nullable UUID personId) {
        List<UUID> persons = personId == null ? scope.own() : List.of(personId);
        scope.require(persons);
        return new Printed(printed.of(persons));
    }

    @GET
    @Path("/sheets/{sheetId}/pdf")
    @Produces("application/pdf")
    @Operation(
            summary = "The paper as PDF",
            description = "With each holder's name and the end of the document's number, to compare; audited. Revoked "
                    + "codes are left out.")
    @APIResponse(responseCode = "200", description = "One large code, or eight to a page")
    public Response paper(
            @PathParam("sheetId") UUID sheetId, @HeaderParam("Accept-Language") @Nullable String language) {
        Set<UUID> persons = printed.personsOf(sheetId);
        if (persons.isEmpty()) {
            throw Problem.notFound();
        }
        scope.require(persons);
        List<Card> cards = printed.cards(sheetId);
        if (cards.isEmpty()) {
            throw Problem.of(409, "nothing-to-print", "These codes were revoked or their key is gone. Print new ones.");
        }
        return Response.ok(pdf.of(cards, language))
                .header("Content-Disposition", "inline; filename=\"health-codes.pdf\"")
                .build();
    }

    @POST
    @Path("/{printedId}/revocation")
    @IdempotentWrite
    @Operation(summary = "Revoke a printed code: lost, returned, replaced, or printed by mistake")
    @APIResponse(
            responseCode = "200",
            description = "Revoked",
            content = @Content(schema = @Schema(implementation = PrintedCode.class)))
    public Response revoke(
            @PathParam("printedId") UUID printedId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "lost", value = "{\"reason\": \"LOST\"}")))
                    Why why) {
        scope.require(List.of(printed.personOf(printedId)));
        PrintedCode code = printed.revoke(printedId, why.reason(), caller.subject(), ifMatch);
        return Response.ok(code).tag(ETags.of(code.edition())).build();
    }
}
