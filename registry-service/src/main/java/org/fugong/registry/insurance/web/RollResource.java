package org.fugong.registry.insurance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.insurance.application.Linkage;
import org.fugong.registry.insurance.application.Linkage.Figures;
import org.fugong.registry.insurance.application.Linkage.RevealedLine;
import org.fugong.registry.insurance.application.Linkage.UnmatchedLine;
import org.fugong.registry.insurance.application.LinkageStore.RollRow;
import org.fugong.registry.insurance.domain.Kind;

/** Insured workers and their linkage with registered ones. */
@Path("/api/v1/insured-rolls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "insured workers", description = "Rolls of the social insurance agency, linked with registered workers")
class RollResource {

    private final Linkage linkage;
    private final RollScope scope;

    @Inject
    RollResource(Linkage linkage, RollScope scope) {
        this.linkage = linkage;
        this.scope = scope;
    }

    /**
     * Figures of a month.
     *
     * @param enterprises how many have a roll
     * @param insured lines of the rolls: linked and unmatched together
     */
    record MonthView(
            String month,
            @Nullable String town,
            long enterprises,
            long insured,
            long linked,
            long unmatched,
            Map<String, Long> byKind,
            String rule,
            Instant asOf) {}

    /** The months that there are rolls of. */
    record Months(@Schema(examples = "[\"2020-01\"]") List<String> months) {}

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "The months that there are rolls of, the latest first")
    public Months months() {
        return new Months(linkage.months().stream().map(YearMonth::toString).toList());
    }

    @GET
    @Path("{month}")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "How far the insured of a month are linked",
            description =
                    "In your town, or in the whole district, where also the insured of employers count who are not"
                            + " registered. `insured` = `linked` + `unmatched`, `rule` is the version of the match rule.")
    public MonthView month(
            @Parameter(example = "2020-01") @PathParam("month") String month,
            @Parameter(description = "Nine-digit code of a town") @QueryParam("town") @Nullable String asked) {
        YearMonth of = RollScope.month(month);
        String town = scope.town(asked);
        Figures figures = linkage.month(of, town);
        return new MonthView(
                month,
                town,
                linkage.enterprises(of, town),
                figures.insured(),
                figures.linked(),
                figures.unmatched(),
                RollView.byCode(figures),
                figures.rule(),
                figures.asOf());
    }

    @GET
    @Path("{month}/enterprises")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "The rolls of a month, those with most unmatched lines first")
    public Page<RollView> rolls(
            @Parameter(example = "2020-01") @PathParam("month") String month,
            @Parameter(description = "Nine-digit code of a town") @QueryParam("town") @Nullable String town,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 50 if not said") @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        return rolls(linkage, RollScope.month(month), scope.town(town), cursor, most)
                .map(roll -> RollView.of(month, roll, linkage.figures(roll.byKind())));
    }

    static Page<RollRow> rolls(
            Linkage linkage, YearMonth month, @Nullable String town, @Nullable String cursor, int most) {
        List<String> after = Cursor.decode(cursor, 2);
        List<RollRow> rows = linkage.rolls(
                month,
                town,
                after.isEmpty() ? null : RollScope.number(after.get(0)),
                after.isEmpty() ? null : RollScope.id(after.get(1)),
                most + 1);
        return Page.of(
                rows,
                most,
                last -> Cursor.encode(
                        Long.toString(linkage.figures(last.byKind()).unmatched()),
                        last.enterpriseId().toString()));
    }

    @GET
    @Path("{month}/enterprises/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "How far the insured of one enterprise are linked",
            description = "An enterprise sees its own.")
    public RollView roll(
            @Parameter(example = "2020-01") @PathParam("month") String month, @PathParam("id") UUID enterpriseId) {
        RollRow roll = scope.require(RollScope.month(month), enterpriseId);
        return RollView.of(month, roll, linkage.figures(roll.byKind()));
    }

    /**
     * A line that is not linked.
     *
     * @param kind why not
     * @param number masked; null once it is forgotten
     */
    record UnmatchedView(
            UUID personId,
            int copy,
            String kind,
            @Nullable String documentType,
            @Nullable PersonalData number,
            @Nullable PersonalData name,
            @Nullable LocalDate insuredSince,
            Instant since) {

        static UnmatchedView of(UnmatchedLine line) {
            return new UnmatchedView(
                    line.personId(),
                    line.copy(),
                    line.kind().code(),
                    line.documentType(),
                    line.number(),
                    line.name(),
                    line.insuredSince(),
                    line.linkedAt());
        }
    }

    @GET
    @Path("{month}/enterprises/{id}/unmatched")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "Lines of a roll that are not linked, and why",
            description = "Documents and names are masked.")
    public Page<UnmatchedView> unmatched(
            @Parameter(example = "2020-01") @PathParam("month") String month,
            @PathParam("id") UUID enterpriseId,
            @Parameter(description = "Only of this kind", example = "id-check-digit") @QueryParam("kind") @Nullable String kind,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 50 if not said") @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        YearMonth of = RollScope.month(month);
        scope.require(of, enterpriseId);
        return unmatched(linkage, of, enterpriseId, kind(kind), cursor, most).map(UnmatchedView::of);
    }

    static Page<UnmatchedLine> unmatched(
            Linkage linkage, YearMonth of, UUID enterpriseId, @Nullable Kind kind, @Nullable String cursor, int most) {
        List<String> after = Cursor.decode(cursor, 2);
        List<UnmatchedLine> rows = linkage.unmatched(
                of,
                enterpriseId,
                kind,
                after.isEmpty() ? null : RollScope.id(after.get(0)),
                after.isEmpty() ? 0 : (int) RollScope.number(after.get(1)),
                most + 1);
        return Page.of(rows, most, last -> Cursor.encode(last.personId().toString(), Integer.toString(last.copy())));
    }

    static @Nullable Kind kind(@Nullable String code) {
        return code == null || code.isBlank()
                ? null
                : Kind.of(code).orElseThrow(() -> Problem.invalid("kind", "unknown-value", "There is no such kind."));
    }

    /**
     * Why somebody wants to see personal data.
     *
     * @param purpose goes to the audit trail
     */
    record RevealRequest(@Nullable String purpose) {}

    @POST
    @Path("{month}/enterprises/{id}/unmatched/{personId}/reveal")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "See an unmatched line in clear",
            description = "Who looked and what for is written to the audit trail in the same transaction.")
    @APIResponse(
            responseCode = "200",
            description = "The line in clear",
            content = @Content(schema = @Schema(implementation = RevealedLine.class)))
    @APIResponse(responseCode = "404", description = "No such line, or its document is forgotten by now")
    public Response reveal(
            @Parameter(example = "2020-01") @PathParam("month") String month,
            @PathParam("id") UUID enterpriseId,
            @PathParam("personId") UUID personId,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "mistyped",
                                                            value = "{\"purpose\": \"Ask the agency for the right"
                                                                    + " number\"}")))
                    RevealRequest request) {
        YearMonth of = RollScope.month(month);
        scope.require(of, enterpriseId);
        String purpose = request.purpose() == null ? "" : request.purpose();
        return Response.ok(linkage.reveal(of, enterpriseId, personId, purpose)).build();
    }
}
