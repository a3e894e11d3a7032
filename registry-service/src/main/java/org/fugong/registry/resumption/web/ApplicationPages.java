package org.fugong.registry.resumption.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

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
import org.fugong.registry.liaison.application.EnterpriseReach;
import org.fugong.registry.resumption.application.ApplicationStore;
import org.fugong.registry.resumption.application.Offices;
import org.fugong.registry.resumption.application.Resumptions;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Course.Move;
import org.fugong.registry.resumption.domain.DecisionAuthority;
import org.fugong.registry.resumption.domain.Holder;
import org.fugong.registry.resumption.domain.Reason;
import org.fugong.registry.resumption.domain.Step;

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
                List<String> states,
                String state,
                String tier,
                String town);

        static native TemplateInstance detail(
                ApplicationView a,
                EnterpriseFacts e,
                String townName,
                String badge,
                String holder,
                Doable may,
                List<StepRow> steps,
                boolean chinese,
                @Nullable String refusal);

        static native TemplateInstance apply(EnterpriseFacts e);

        static native TemplateInstance mend(ApplicationView a, EnterpriseFacts e, boolean chinese);
    }

    private static final List<String> STATES =
            List.of("APPLIED", "INSPECTING", "RETURNED", "APPROVED", "SUSPENDED", "REJECTED", "WITHDRAWN", "CLOSED");

    private final Shell shell;
    private final Caller caller;
    private final Resumptions resumptions;
    private final Enterprises enterprises;
    private final Divisions divisions;
    private final Offices offices;
    private final Clock clock;
    private final EnterpriseReach reach;

    @Inject
    ApplicationPages(
            Shell shell,
            Caller caller,
            Resumptions resumptions,
            Enterprises enterprises,
            Divisions divisions,
            Offices offices,
            Clock clock,
            EnterpriseReach reach) {
        this.shell = shell;
        this.caller = caller;
        this.resumptions = resumptions;
        this.enterprises = enterprises;
        this.divisions = divisions;
        this.offices = offices;
        this.clock = clock;
        this.reach = reach;
    }

    @GET
    @Path("applications")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("state") @DefaultValue("WAITING") String state,
            @QueryParam("tier") @DefaultValue("") String tier,
            @QueryParam("town") @DefaultValue("") String town,
            @QueryParam("cursor") @Nullable String cursor) {
        String holders = state.equals("WAITING") ? "OFFICIALS" : state.equals("CONDITIONS") ? "ANYBODY" : "";
        String only = state.equals("CONDITIONS") ? "APPROVED" : STATES.contains(state) ? state : "";
        ApplicationStore.Query query = ApplicationScope.query(caller, only, tier, holders, town, "due", cursor);
        Page<Application> page =
                Page.of(resumptions.list(query, ROWS + 1), ROWS, last -> ApplicationScope.cursor(query, last));
        Map<UUID, EnterpriseFacts> facts = enterprises.factsOf(
                page.items().stream().map(Application::enterpriseId).distinct().toList());
        List<ApplicationRow> rows = page.items().stream()
                .map(a -> row(a, Objects.requireNonNull(facts.get(a.enterpriseId()))))
                .toList();
        return shell.page(
                Templates.list(
                        rows,
                        more(page.next(), state, tier, town),
                        divisions.towns(),
                        !caller.seesWholeDistrict(),
                        STATES,
                        state,
                        tier,
                        town),
                "applications");
    }

    @GET
    @Path("applications/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR, Role.LIAISON})
    @Operation(hidden = true)
    public TemplateInstance detail(@PathParam("id") UUID id) {
        Application application = resumptions.find(id).orElseThrow(Problem::notFound);
        if (!ApplicationScope.handled(caller, resumptions, application)) {
            reach.require(application.enterpriseId(), application.town());
        }
        EnterpriseFacts facts = enterprises.facts(application.enterpriseId()).orElseThrow(Problem::notFound);
        boolean official = caller.has(Role.TOWN) || caller.has(Role.DISTRICT);
        boolean open = application.turn().holder().official();
        String refusal = DecisionAuthority.refusalOfDecision(
                        application.tier(), application.town(), Doers.of(caller, application.tier()))
                .map(reason -> application.tier().name())
                .orElse(null);
        return shell.page(
                Templates.detail(
                        ApplicationView.of(application),
                        facts,
                        townName(application.town()),
                        StepRow.badge(application.state()),
                        office(application, facts, application.turn().holder()),
                        doable(application, official && refusal == null),
                        resumptions.steps(id).stream()
                                .map(step -> row(step, application, facts))
                                .toList(),
                        shell.lang().equals("zh"),
                        official && open ? refusal : null),
                official || caller.has(Role.AUDITOR) ? "applications" : "my-enterprise");
    }

    @GET
    @Path("applications/{id}/mend")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(hidden = true)
    public TemplateInstance mend(@PathParam("id") UUID id) {
        Application application = resumptions.find(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(application.enterpriseId(), application.town());
        EnterpriseFacts facts = enterprises.facts(application.enterpriseId()).orElseThrow(Problem::notFound);
        return shell.page(
                Templates.mend(
                        ApplicationView.of(application), facts, shell.lang().equals("zh")),
                caller.has(Role.ENTERPRISE) ? "my-enterprise" : "applications");
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

    private ApplicationRow row(Application a, EnterpriseFacts facts) {
        Instant dueAt = a.turn().dueAt();
        return new ApplicationRow(
                a.id(),
                facts.name(),
                townName(a.town()),
                a.tier().name(),
                Objects.requireNonNull(a.plan().plannedReturn()),
                a.appliedAt(),
                a.state().name(),
                StepRow.badge(a.state()),
                office(a, facts, a.turn().holder()),
                dueAt,
                a.turn().overdue() || (dueAt != null && dueAt.isBefore(clock.instant())));
    }

    private StepRow row(Step step, Application a, EnterpriseFacts facts) {
        List<String> told = new ArrayList<>();
        step.missing().forEach(missing -> told.add(missing.told().in(shell.lang())));
        told.addAll(step.reasons());
        return new StepRow(
                step.at(),
                step.move().name(),
                step.by().party().name(),
                step.state().name(),
                StepRow.badge(step.state()),
                office(a, facts, step.holder()),
                step.dueAt(),
                step.overdue(),
                told,
                step.cause() == null ? null : step.cause().name(),
                step.policy());
    }

    private String office(Application a, EnterpriseFacts facts, Holder holder) {
        return offices.name(holder, a.town(), facts.industry(), shell.lang());
    }

    /** What the reader can do, by the same rules that would refuse it. */
    private Doable doable(Application a, boolean decides) {
        boolean enterprise = caller.has(Role.ENTERPRISE);
        boolean official = caller.has(Role.TOWN) || caller.has(Role.DISTRICT);
        Predicate<Move> may =
                move -> (official || enterprise) && refusal(a, move).isEmpty();
        boolean conditions = a.hasOpenConditions();
        return new Doable(
                may.test(Move.HAND_IN),
                enterprise && may.test(Move.WITHDRAW),
                enterprise && conditions && may.test(Move.REPORT_CONDITION),
                official && may.test(Move.APPROVE),
                official && may.test(Move.REJECT),
                official && may.test(Move.RETURN),
                official && may.test(Move.ASK_INSPECTION),
                official && may.test(Move.SUSPEND),
                official && may.test(Move.REINSTATE),
                official && conditions && may.test(Move.SETTLE_CONDITION),
                decides ? why(a) : null);
    }

    /** Why what everybody waits for can't be done yet. */
    private @Nullable String why(Application a) {
        return switch (a.state()) {
            case APPLIED, INSPECTING, RETURNED ->
                refusal(a, Move.APPROVE).map(reason -> reason.in(shell.lang())).orElse(null);
            case SUSPENDED ->
                refusal(a, Move.REINSTATE)
                        .map(reason -> reason.in(shell.lang()))
                        .orElse(null);
            default -> null;
        };
    }

    private Optional<Reason> refusal(Application a, Move move) {
        return resumptions.refusal(a, move, Doers.of(caller, a.tier()));
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
