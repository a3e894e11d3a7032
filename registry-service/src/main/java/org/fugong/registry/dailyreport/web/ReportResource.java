package org.fugong.registry.dailyreport.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
import org.fugong.registry.dailyreport.application.DailyReports;
import org.fugong.registry.dailyreport.application.DailyReports.Filer;
import org.fugong.registry.dailyreport.application.ReportStore.Owing;
import org.fugong.registry.dailyreport.application.ReportStore.TownDay;
import org.fugong.registry.dailyreport.domain.DailyReport;
import org.fugong.registry.dailyreport.domain.ReportForm;
import org.fugong.registry.enterprise.application.EnterpriseFacts;

/** Daily reports of enterprises that work again. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "daily reports")
class ReportResource {

    private final DailyReports reports;
    private final ReportScope scope;
    private final Caller caller;

    @Inject
    ReportResource(DailyReports reports, ReportScope scope, Caller caller) {
        this.reports = reports;
        this.scope = scope;
        this.caller = caller;
    }

    /**
     * A report, as it is sent.
     *
     * @param missing kinds of what is missing: WORKERS, PROTECTION, MATERIALS, LOGISTICS, ORDERS, FUNDS, MEALS, OTHER
     * @param note what exactly, up to 200 characters, without names of people
     * @param confirmed true once an unlikely figure was asked back and is right
     * @param reason of an official who files or corrects it
     */
    record ReportRequest(
            @Nullable Integer onDuty,
            @Nullable Integer outputPercent,
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<@Nullable String> missing,
            @Nullable String note,
            @Nullable Boolean confirmed,
            @Nullable String reason) {}

    @PUT
    @Path("enterprises/{id}/daily-reports/{day}")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "File or correct the report of a day",
            description =
                    """
                    By the enterprise on that day and the next, by officials at any time with a `reason`. The first
                    version needs no If-Match, a correction that of the version it corrects. More people on duty than
                    the enterprise employs (with a tolerance) is asked back once: 422 with `more-than-employed`; send
                    it again with `confirmed`. A report that says what is known is answered and changes nothing.""")
    @APIResponse(
            responseCode = "200",
            description = "Filed",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(
            responseCode = "409",
            description = "`illegal-move`: the enterprise does not work yet, or the day is over for it, or yet to come")
    public Response file(
            @PathParam("id") UUID enterpriseId,
            @Parameter(description = "Day in the district's zone", example = "2020-02-18") @PathParam("day") String day,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a day",
                                                            value =
                                                                    """
                                                                    {"onDuty": 62, "outputPercent": 70,
                                                                     "missing": ["WORKERS", "PROTECTION"],
                                                                     "note": "口罩只够两天"}""")))
                    ReportRequest request) {
        EnterpriseFacts enterprise = scope.lock(enterpriseId);
        List<@Nullable String> missing = request.missing() == null ? List.of() : request.missing();
        DailyReport report = reports.file(
                enterprise,
                ReportScope.day(day),
                new ReportForm(
                        request.onDuty(),
                        request.outputPercent(),
                        missing.stream().map(kind -> kind == null ? "" : kind).toList(),
                        request.note()),
                new Filer(
                        caller.subject(),
                        !caller.has(Role.ENTERPRISE),
                        request.reason(),
                        Boolean.TRUE.equals(request.confirmed()),
                        ifMatch));
        return answer(
                report.version() == 1
                        ? Response.created(
                                URI.create("/api/v1/enterprises/" + enterpriseId + "/daily-reports/" + report.day()))
                        : Response.ok(),
                report);
    }

    @GET
    @Path("enterprises/{id}/daily-reports")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "An enterprise's reports, the latest day first")
    public Page<ReportView> list(
            @PathParam("id") UUID enterpriseId,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 50 if not said") @QueryParam("limit") @Nullable Integer limit) {
        scope.require(enterpriseId);
        int most = Page.limit(limit);
        return Page.of(
                        reports.list(enterpriseId, before(cursor), most + 1),
                        most,
                        last -> Cursor.encode(last.day().toString()))
                .map(ReportView::of);
    }

    static @Nullable LocalDate before(@Nullable String cursor) {
        List<String> after = Cursor.decode(cursor, 1);
        try {
            return after.isEmpty() ? null : LocalDate.parse(after.get(0));
        } catch (java.time.DateTimeException broken) {
            throw Cursor.bad();
        }
    }

    /** A report with all that was said of the day, the first version first. */
    record ReportWithVersions(ReportView report, List<ReportView> versions) {}

    @GET
    @Path("enterprises/{id}/daily-reports/{day}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "The report of a day with all its versions", description = "The ETag goes into If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ReportWithVersions.class)))
    public Response get(
            @PathParam("id") UUID enterpriseId,
            @Parameter(description = "Day in the district's zone", example = "2020-02-18") @PathParam("day")
                    String day) {
        scope.require(enterpriseId);
        DailyReport report = reports.find(enterpriseId, ReportScope.day(day)).orElseThrow(Problem::notFound);
        List<ReportView> versions = reports.versions(enterpriseId, report.day()).stream()
                .map(ReportView::of)
                .toList();
        return Response.ok(new ReportWithVersions(ReportView.of(report), versions))
                .tag(ETags.of(report.version()))
                .build();
    }

    /** The day of the towns, and when the reports are due. */
    record Day(LocalDate day, Instant dueAt, List<TownDay> towns) {}

    @GET
    @Path("daily-reports/towns")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "How many reports a day has, by town",
            description = "With people on duty and the mean output, weighted by headcount, of those who reported.")
    public Day towns(
            @Parameter(description = "Today if not said", example = "2020-02-18") @QueryParam("day") @Nullable String day,
            @Parameter(description = "Nine-digit code of a town") @QueryParam("town") @Nullable String town) {
        LocalDate asked = day(day);
        return new Day(asked, reports.dueAt(asked), reports.towns(asked, scope.town(town)));
    }

    @GET
    @Path("daily-reports/missing")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "Enterprises that owe the report of a day",
            description = "Those that were approved by the time it is due and have not reported, by name.")
    public Page<Owing> missing(
            @Parameter(description = "Today if not said", example = "2020-02-18") @QueryParam("day") @Nullable String day,
            @Parameter(description = "Nine-digit code of a town") @QueryParam("town") @Nullable String town,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 50 if not said") @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        return missing(reports, day(day), scope.town(town), cursor, most);
    }

    static Page<Owing> missing(
            DailyReports reports, LocalDate day, @Nullable String town, @Nullable String cursor, int most) {
        List<String> after = Cursor.decode(cursor, 2);
        UUID afterId;
        try {
            afterId = after.isEmpty() ? null : UUID.fromString(after.get(1));
        } catch (IllegalArgumentException broken) {
            throw Cursor.bad();
        }
        return Page.of(
                reports.owing(day, town, after.isEmpty() ? null : after.get(0), afterId, most + 1),
                most,
                last -> Cursor.encode(last.name(), last.enterpriseId().toString()));
    }

    private LocalDate day(@Nullable String asked) {
        return asked == null || asked.isBlank() ? reports.today() : ReportScope.day(asked);
    }

    private static Response answer(Response.ResponseBuilder builder, DailyReport report) {
        return builder.entity(ReportView.of(report))
                .tag(ETags.of(report.version()))
                .build();
    }
}
