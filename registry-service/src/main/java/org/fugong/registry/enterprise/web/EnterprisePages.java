package org.fugong.registry.enterprise.web;

import java.net.URI;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

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
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.division.application.Town;
import org.fugong.registry.enterprise.application.EnterpriseStore.Kept;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.enterprise.application.Industries;
import org.fugong.registry.liaison.application.EnterpriseReach;
import org.fugong.registry.liaison.application.LiaisonContact;
import org.fugong.registry.liaison.application.Liaisons;
import org.fugong.registry.matter.application.Matter;
import org.fugong.registry.matter.application.Matters;
import org.fugong.registry.resumption.application.Resumptions;
import org.fugong.registry.resumption.application.Standing;
import org.fugong.registry.worker.application.WorkerSummary;
import org.fugong.registry.worker.application.Workers;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Enterprises on pages: the officials' list, each one's own page, and the forms. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class EnterprisePages {

    private static final int DAYS = 30;
    private static final int ROWS = 50;

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                List<EnterpriseRow> rows,
                @Nullable String more,
                Collection<Town> towns,
                boolean oneTown,
                String town,
                String q);

        static native TemplateInstance detail(
                EnterpriseView e,
                String townName,
                String industryName,
                @Nullable Standing standing,
                boolean mayApply,
                List<WorkerRow> workers,
                long workerCount,
                @Nullable String more,
                boolean mayWrite,
                boolean mayReveal,
                List<Matter> matters,
                @Nullable LiaisonContact liaison,
                @Nullable ReportChart chart,
                boolean maySeeDays,
                boolean official);

        static native TemplateInstance register(
                Collection<Town> towns, List<Industries.Section> sections, boolean official);

        static native TemplateInstance edit(
                EnterpriseView e, String townName, List<Industries.Section> sections, boolean official);

        static native TemplateInstance worker(EnterpriseView e);
    }

    private final Shell shell;
    private final Caller caller;
    private final Enterprises enterprises;
    private final Workers workers;
    private final Resumptions resumptions;
    private final Divisions divisions;
    private final Industries industries;
    private final Matters matters;
    private final Liaisons liaisons;
    private final EnterpriseReach reach;
    private final DailyReports reports;

    @Inject
    EnterprisePages(
            Shell shell,
            Caller caller,
            Enterprises enterprises,
            Workers workers,
            Resumptions resumptions,
            Divisions divisions,
            Industries industries,
            Matters matters,
            Liaisons liaisons,
            EnterpriseReach reach,
            DailyReports reports) {
        this.reports = reports;
        this.shell = shell;
        this.caller = caller;
        this.enterprises = enterprises;
        this.workers = workers;
        this.resumptions = resumptions;
        this.divisions = divisions;
        this.industries = industries;
        this.matters = matters;
        this.liaisons = liaisons;
        this.reach = reach;
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR, Role.LIAISON, Role.INSPECTOR})
    @Operation(hidden = true)
    public Response home() {
        // Locations are below the service's root path, which the framework puts in front.
        boolean official = caller.seesWholeDistrict() || caller.has(Role.TOWN);
        String first = official
                ? "/enterprises"
                : caller.has(Role.LIAISON) ? "/liaison" : caller.has(Role.INSPECTOR) ? "/inspection" : "/mine";
        return Response.seeOther(URI.create(first)).build();
    }

    @GET
    @Path("mine")
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(hidden = true)
    public Response mine() {
        String path = caller.enterpriseId()
                .filter(id -> enterprises.find(id).isPresent())
                .map(id -> "/enterprises/" + id)
                .orElse("/enterprises/new");
        return Response.seeOther(URI.create(path)).build();
    }

    @GET
    @Path("enterprises")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("town") @Nullable String town,
            @QueryParam("q") @Nullable String q,
            @QueryParam("cursor") @Nullable String cursor) {
        Page<Kept> page = Page.of(
                enterprises.list(EnterpriseScope.query(caller, town, q, cursor), ROWS + 1),
                ROWS,
                last -> Cursor.encode(
                        last.enterprise().name(), last.enterprise().id().toString()));
        Map<UUID, String> states = resumptions.states(
                page.items().stream().map(kept -> kept.enterprise().id()).toList());
        List<EnterpriseRow> rows = page.items().stream()
                .map(Kept::enterprise)
                .map(e -> new EnterpriseRow(
                        e.id(),
                        e.name(),
                        e.uscc(),
                        townName(e.town()),
                        e.headcount(),
                        e.aboveScale(),
                        e.closing() != null,
                        states.getOrDefault(e.id(), "NOT_APPLIED")))
                .toList();
        return shell.page(
                Templates.list(
                        rows,
                        more("/registry/enterprises", page.next(), "town", town, "q", q),
                        divisions.towns(),
                        !caller.seesWholeDistrict(),
                        town == null ? "" : town,
                        q == null ? "" : q),
                "enterprises");
    }

    @GET
    @Path("enterprises/new")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(hidden = true)
    public TemplateInstance register() {
        return shell.page(
                Templates.register(choice(), industries.sections(), official()),
                official() ? "enterprises" : "my-enterprise");
    }

    @GET
    @Path("enterprises/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR, Role.LIAISON})
    @Operation(hidden = true)
    public TemplateInstance detail(@PathParam("id") UUID id, @QueryParam("cursor") @Nullable String cursor) {
        Kept kept = require(id);
        List<String> after = Cursor.decode(cursor, 2);
        Page<WorkerSummary> page = Page.of(
                workers.summaries(
                        id,
                        after.isEmpty() ? null : time(after.get(0)),
                        after.isEmpty() ? null : uuid(after.get(1)),
                        ROWS + 1),
                ROWS,
                last -> Cursor.encode(last.registeredAt().toString(), last.id().toString()));
        List<WorkerRow> rows = page.items().stream()
                .map(w -> new WorkerRow(w.id(), w.name(), w.idNumber(), w.phone(), county(w.origin()), w.skills()))
                .toList();
        Standing standing = resumptions.standing(id).orElse(null);
        boolean mayWrite = caller.has(Role.ENTERPRISE) || official();
        return shell.page(
                Templates.detail(
                        EnterpriseView.of(kept),
                        townName(kept.enterprise().town()),
                        industries.name(kept.enterprise().industry(), shell.lang()),
                        standing,
                        mayWrite && (standing == null || standing.mayApply()),
                        rows,
                        workers.count(id),
                        more("/registry/enterprises/" + id, page.next()),
                        mayWrite,
                        mayWrite || caller.has(Role.LIAISON),
                        matters.open(List.of(id)),
                        liaisons.contact(id).orElse(null),
                        reports.chart(id, DAYS).orElse(null),
                        !caller.has(Role.LIAISON) || official(),
                        official()),
                active());
    }

    @GET
    @Path("enterprises/{id}/edit")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(hidden = true)
    public TemplateInstance edit(@PathParam("id") UUID id) {
        Kept kept = require(id);
        return shell.page(
                Templates.edit(
                        EnterpriseView.of(kept), townName(kept.enterprise().town()), industries.sections(), official()),
                active());
    }

    @GET
    @Path("enterprises/{id}/workers/new")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(hidden = true)
    public TemplateInstance worker(@PathParam("id") UUID id) {
        return shell.page(Templates.worker(EnterpriseView.of(require(id))), active());
    }

    private Kept require(UUID id) {
        Kept kept = enterprises.find(id).orElseThrow(Problem::notFound);
        reach.require(id, kept.enterprise().town());
        return kept;
    }

    private boolean official() {
        return caller.has(Role.TOWN) || caller.has(Role.DISTRICT);
    }

    private String active() {
        return official() || caller.has(Role.AUDITOR)
                ? "enterprises"
                : caller.has(Role.LIAISON) ? "liaison" : "my-enterprise";
    }

    /** The towns that the caller can register in. */
    private Collection<Town> choice() {
        return caller.has(Role.TOWN) && !caller.has(Role.DISTRICT)
                ? divisions.towns().stream()
                        .filter(town -> caller.mayTown(town.code()))
                        .toList()
                : divisions.towns();
    }

    private String townName(String code) {
        return divisions
                .town(code)
                .map(town -> shell.lang().equals("zh") ? town.name() : town.pinyin())
                .orElse(code);
    }

    private String county(String code) {
        return divisions.countyInFull(code, shell.lang());
    }

    /** Address of the next page of a list, or null on the last. */
    private static @Nullable String more(String path, @Nullable String cursor, @Nullable String... query) {
        if (cursor == null) {
            return null;
        }
        StringBuilder address = new StringBuilder(path).append("?cursor=").append(cursor);
        for (int i = 0; i < query.length; i += 2) {
            String value = query[i + 1];
            if (value != null && !value.isBlank()) {
                address.append('&').append(query[i]).append('=').append(URLEncoder.encode(value, UTF_8));
            }
        }
        return address.toString();
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException broken) {
            throw Cursor.bad();
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException broken) {
            throw Cursor.bad();
        }
    }
}
