package org.fugong.registry.resumption.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
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
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.division.application.Town;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.resumption.application.ApplicationStore;
import org.fugong.registry.resumption.application.Resumptions;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Course.State;
import org.fugong.registry.resumption.domain.DecisionAuthority;

/** Applications on pages: the worklist, one application with its decision, and the form to apply. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class ApplicationPages {

    private static final int ROWS = 50;

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                List<ApplicationRow> rows,
                @Nullable String more,
                Collection<Town> towns,
                boolean oneTown,
                String state,
                String tier,
                String town);

        static native TemplateInstance detail(
                ApplicationView a, EnterpriseFacts e, String townName, boolean mayDecide, @Nullable String refusal);

        static native TemplateInstance apply(EnterpriseFacts e);
    }

    private final Shell shell;
    private final Caller caller;
    private final Resumptions resumptions;
    private final Enterprises enterprises;
    private final Divisions divisions;

    @Inject
    ApplicationPages(
            Shell shell, Caller caller, Resumptions resumptions, Enterprises enterprises, Divisions divisions) {
        this.shell = shell;
        this.caller = caller;
        this.resumptions = resumptions;
        this.enterprises = enterprises;
        this.divisions = divisions;
    }

    @GET
    @Path("applications")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("state") @DefaultValue("APPLIED") String state,
            @QueryParam("tier") @DefaultValue("") String tier,
            @QueryParam("town") @DefaultValue("") String town,
            @QueryParam("cursor") @Nullable String cursor) {
        ApplicationStore.Query query =
                ApplicationScope.query(caller, state.equals("ALL") ? "" : state, tier, "", town, "due", cursor);
        Page<Application> page =
                Page.of(resumptions.list(query, ROWS + 1), ROWS, last -> ApplicationScope.cursor(query, last));
        Map<UUID, EnterpriseFacts> facts = enterprises.factsOf(
                page.items().stream().map(Application::enterpriseId).distinct().toList());
        List<ApplicationRow> rows = page.items().stream()
                .map(a -> new ApplicationRow(
                        a.id(),
                        Objects.requireNonNull(facts.get(a.enterpriseId())).name(),
                        townName(a.town()),
                        a.tier().name(),
                        Objects.requireNonNull(a.plan().plannedReturn()),
                        a.appliedAt(),
                        a.state().name()))
                .toList();
        return shell.page(
                Templates.list(
                        rows,
                        more(page.next(), state, tier, town),
                        divisions.towns(),
                        !caller.seesWholeDistrict(),
                        state,
                        tier,
                        town),
                "applications");
    }

    @GET
    @Path("applications/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance detail(@PathParam("id") UUID id) {
        Application application = resumptions.find(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(application.enterpriseId(), application.town());
        EnterpriseFacts facts = enterprises.facts(application.enterpriseId()).orElseThrow(Problem::notFound);
        boolean official = caller.has(Role.TOWN) || caller.has(Role.DISTRICT);
        String refusal = DecisionAuthority.refusalOfDecision(
                        application.tier(), application.town(), Doers.of(caller, application.tier()))
                .map(reason -> application.tier().name())
                .orElse(null);
        boolean open = application.state() == State.APPLIED;
        return shell.page(
                Templates.detail(
                        ApplicationView.of(application),
                        facts,
                        townName(application.town()),
                        official && open && refusal == null,
                        official && open ? refusal : null),
                official || caller.has(Role.AUDITOR) ? "applications" : "my-enterprise");
    }

    @GET
    @Path("enterprises/{id}/apply")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(hidden = true)
    public TemplateInstance apply(@PathParam("id") UUID enterpriseId) {
        EnterpriseFacts facts = enterprises.facts(enterpriseId).orElseThrow(Problem::notFound);
        caller.requireEnterprise(enterpriseId, facts.town());
        return shell.page(Templates.apply(facts), caller.has(Role.ENTERPRISE) ? "my-enterprise" : "enterprises");
    }

    /** Address of the next page of the list, or null on the last. Filters are codes, which need no encoding. */
    private static @Nullable String more(@Nullable String cursor, String state, String tier, String town) {
        return cursor == null
                ? null
                : "/registry/applications?state=" + state + "&tier=" + tier + "&town=" + town + "&cursor=" + cursor;
    }

    private String townName(String code) {
        return divisions
                .town(code)
                .map(town -> shell.lang().equals("zh") ? town.name() : town.pinyin())
                .orElse(code);
    }
}
