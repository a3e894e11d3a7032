package org.fugong.registry.dailyreport.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.dailyreport.application.DailyReports;
import org.fugong.registry.dailyreport.application.ReportChart;
import org.fugong.registry.dailyreport.application.ReportStore.Owing;
import org.fugong.registry.dailyreport.application.ReportStore.TownDay;
import org.fugong.registry.dailyreport.domain.DailyReport;
import org.fugong.registry.dailyreport.domain.Filing;
import org.fugong.registry.dailyreport.domain.Filing.Age;
import org.fugong.registry.dailyreport.domain.Filing.By;
import org.fugong.registry.dailyreport.domain.Missing;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.division.application.Town;
import org.fugong.registry.enterprise.application.EnterpriseFacts;

/** Daily reports on pages: the form on a phone, an enterprise's history, and who has not reported. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class ReportPages {

    private static final int ROWS = 50;
    private static final int DAYS = 31;

    /** A kind of what may be missing, as a box to tick. */
    record Choice(String value, String name, boolean chosen) {}

    /** A report of the history. */
    record Row(DailyReport report, List<String> missing, long corrections) {}

    /** A town's day, with its name. */
    record TownRow(String name, TownDay day) {}

    /** One who has not reported. */
    record OwingRow(Owing enterprise, String town) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance form(
                EnterpriseFacts e,
                LocalDate day,
                @Nullable DailyReport filed,
                @Nullable DailyReport draft,
                List<Choice> choices,
                boolean official,
                boolean works,
                boolean inTime);

        static native TemplateInstance history(
                EnterpriseFacts e,
                List<Row> rows,
                @Nullable ReportChart chart,
                @Nullable String more,
                LocalDate today,
                LocalDate yesterday,
                boolean mayFile);

        static native TemplateInstance missing(
                LocalDate day,
                String town,
                Collection<Town> towns,
                boolean oneTown,
                int owing,
                int reported,
                List<TownRow> days,
                List<OwingRow> rows,
                @Nullable String more);
    }

    private final Shell shell;
    private final Caller caller;
    private final DailyReports reports;
    private final ReportScope scope;
    private final Divisions divisions;

    @Inject
    ReportPages(Shell shell, Caller caller, DailyReports reports, ReportScope scope, Divisions divisions) {
        this.shell = shell;
        this.caller = caller;
        this.reports = reports;
        this.scope = scope;
        this.divisions = divisions;
    }

    @GET
    @Path("daily-report")
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(hidden = true)
    public TemplateInstance own() {
        return form(scope.require(caller.enterpriseId().orElseThrow(Problem::notFound)), reports.today());
    }

    @GET
    @Path("enterprises/{id}/daily-reports/{day}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(hidden = true)
    public TemplateInstance form(@PathParam("id") UUID id, @PathParam("day") String day) {
        return form(scope.require(id), ReportScope.day(day));
    }

    private TemplateInstance form(EnterpriseFacts enterprise, LocalDate day) {
        DailyReport filed = reports.find(enterprise.id(), day).orElse(null);
        DailyReport draft = reports.draft(enterprise.id(), day).orElse(null);
        boolean official = !caller.has(Role.ENTERPRISE);
        By by = official ? By.OFFICIAL_WITH_REASON : By.ENTERPRISE;
        List<Choice> choices = List.of(Missing.values()).stream()
                .map(kind -> new Choice(
                        kind.name(),
                        kind.name(shell.lang()),
                        draft != null && draft.missing().contains(kind)))
                .toList();
        return shell.page(
                Templates.form(
                        enterprise,
                        day,
                        filed,
                        draft,
                        choices,
                        official,
                        filed != null || reports.reports(enterprise.id()),
                        Filing.refusal(by, Age.of(day, reports.today())).isEmpty()),
                official ? "daily-reports" : "daily-report");
    }

    @GET
    @Path("enterprises/{id}/daily-reports")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance history(@PathParam("id") UUID id, @QueryParam("cursor") @Nullable String cursor) {
        EnterpriseFacts enterprise = scope.require(id);
        Page<DailyReport> page = Page.of(
                reports.list(id, ReportResource.before(cursor), DAYS + 1),
                DAYS,
                last -> Cursor.encode(last.day().toString()));
        List<Row> rows = page.items().stream()
                .map(report -> new Row(
                        report,
                        report.missing().stream()
                                .map(kind -> kind.name(shell.lang()))
                                .toList(),
                        report.version() - 1))
                .toList();
        return shell.page(
                Templates.history(
                        enterprise,
                        rows,
                        page.items().size() < 2 ? null : ReportChart.of(page.items()),
                        page.next() == null
                                ? null
                                : "/registry/enterprises/" + id + "/daily-reports?cursor=" + page.next(),
                        reports.today(),
                        reports.today().minusDays(1),
                        !caller.has(Role.AUDITOR) && reports.reports(id)),
                caller.has(Role.ENTERPRISE) ? "daily-report" : "daily-reports");
    }

    @GET
    @Path("daily-reports")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance missing(
            @QueryParam("day") @Nullable String asked,
            @QueryParam("town") @Nullable String askedTown,
            @QueryParam("cursor") @Nullable String cursor) {
        LocalDate day = asked == null || asked.isBlank() ? reports.today() : ReportScope.day(asked);
        String town = scope.town(askedTown);
        Map<String, String> names = divisions.towns().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Town::code, t -> shell.lang().equals("zh") ? t.name() : t.pinyin()));
        List<TownDay> days = reports.towns(day, town);
        Page<Owing> page = ReportResource.missing(reports, day, town, cursor, ROWS);
        String next = page.next();
        return shell.page(
                Templates.missing(
                        day,
                        Optional.ofNullable(town).orElse(""),
                        divisions.towns(),
                        !caller.seesWholeDistrict(),
                        days.stream().mapToInt(TownDay::owing).sum(),
                        days.stream().mapToInt(TownDay::reported).sum(),
                        days.stream()
                                .map(one -> new TownRow(names.getOrDefault(one.town(), one.town()), one))
                                .toList(),
                        page.items().stream()
                                .map(one -> new OwingRow(one, names.getOrDefault(one.town(), one.town())))
                                .toList(),
                        next == null
                                ? null
                                : "/registry/daily-reports?day=" + day + "&town=" + (town == null ? "" : town)
                                        + "&cursor=" + next),
                "daily-reports");
    }
}
