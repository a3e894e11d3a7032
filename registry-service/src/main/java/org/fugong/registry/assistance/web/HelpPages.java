package org.fugong.registry.assistance.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.assistance.application.Assistance;
import org.fugong.registry.assistance.application.HelpStore;
import org.fugong.registry.assistance.application.Schemes;
import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.Course.Move;
import org.fugong.registry.assistance.domain.Course.State;
import org.fugong.registry.assistance.domain.HelpRequest;
import org.fugong.registry.assistance.domain.Reason;
import org.fugong.registry.assistance.domain.RoutingPolicy;
import org.fugong.registry.assistance.domain.Scheme;
import org.fugong.registry.assistance.domain.Urgency;
import org.fugong.registry.assistance.web.SchemeRows.OpenOffer;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.division.application.Town;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.liaison.application.EnterpriseReach;
import org.fugong.registry.liaison.application.LiaisonStore.Assignment;
import org.fugong.registry.liaison.application.Liaisons;
import org.fugong.registry.officer.application.Department;
import org.fugong.registry.park.application.Park;
import org.fugong.registry.park.application.Parks;

/** Asking for help on pages: an enterprise's requests, the officials' worklist, the form, and one request. */
@Path("/help")
@Produces(MediaType.TEXT_HTML)
class HelpPages {

    static final String ACTIVE = "help";
    private static final int ROWS = 50;
    private static final String WAITING = "WAITING";
    private static final String TO_SORT = "TO_SORT";
    private static final String ESCALATED = "ESCALATED";
    private static final String ALL = "ALL";
    /** An enterprise sees first what waits for itself. */
    private static final Comparator<HelpRequest> OWN_TURN_FIRST =
            Comparator.comparing(r -> r.state() != State.WAITING_FOR_ENTERPRISE);

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance mine(
                @Nullable UUID enterpriseId, List<HelpRow> open, List<HelpRow> past, @Nullable String more);

        static native TemplateInstance list(
                List<HelpRow> rows,
                @Nullable String more,
                Collection<Town> towns,
                boolean oneTown,
                List<HelpChoice> categories,
                List<Choice> departments,
                List<String> states,
                String state,
                String category,
                String department,
                String town);

        static native TemplateInstance liaison(List<HelpRow> rows);

        static native TemplateInstance ask(
                EnterpriseFacts e,
                List<HelpChoice> categories,
                List<Park> parks,
                List<UrgencyChoice> urgencies,
                String unsortedWithin,
                String acceptWithin,
                String replyWithin,
                String escalateWithin,
                String reopenWithin,
                boolean own);

        static native TemplateInstance detail(
                HelpDetail d,
                HelpMay desk,
                HelpMay asker,
                List<OpenOffer> offers,
                boolean own,
                boolean official,
                List<HelpChoice> categories,
                List<Choice> departments,
                String replyWithin,
                String up,
                String upText);
    }

    /** Something that can be chosen. */
    public record Choice(String code, String name) {}

    /** How urgent it can be, with the share of the usual time in percent. */
    public record UrgencyChoice(String code, int percent) {}

    private final Shell shell;
    private final Caller caller;
    private final HelpScope scope;
    private final HelpRows rows;
    private final Assistance assistance;
    private final Enterprises enterprises;
    private final EnterpriseReach reach;
    private final Liaisons liaisons;
    private final Parks parks;
    private final Schemes schemes;
    private final SchemeRows schemeRows;
    private final Divisions divisions;

    @Inject
    HelpPages(
            Shell shell,
            Caller caller,
            HelpScope scope,
            HelpRows rows,
            Assistance assistance,
            Enterprises enterprises,
            EnterpriseReach reach,
            Liaisons liaisons,
            Parks parks,
            Schemes schemes,
            SchemeRows schemeRows,
            Divisions divisions) {
        this.shell = shell;
        this.caller = caller;
        this.scope = scope;
        this.rows = rows;
        this.assistance = assistance;
        this.enterprises = enterprises;
        this.reach = reach;
        this.liaisons = liaisons;
        this.parks = parks;
        this.schemes = schemes;
        this.schemeRows = schemeRows;
        this.divisions = divisions;
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance home(
            @QueryParam("state") @DefaultValue(WAITING) String state,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("department") @Nullable String department,
            @QueryParam("town") @DefaultValue("") String town,
            @QueryParam("cursor") @Nullable String cursor) {
        boolean reads = scope.official() || caller.has(Role.AUDITOR);
        return reads ? list(state, category, department, town, cursor) : mine(cursor);
    }

    private TemplateInstance mine(@Nullable String cursor) {
        UUID own = caller.enterpriseId()
                .filter(id -> enterprises.facts(id).isPresent())
                .orElse(null);
        if (own == null) {
            return shell.page(Templates.mine(null, List.of(), List.of(), null), ACTIVE);
        }
        List<String> after = Cursor.decode(cursor, 2);
        Page<HelpRequest> past;
        try {
            past = Page.of(
                    assistance.past(
                            own,
                            after.isEmpty() ? null : Instant.parse(after.get(0)),
                            after.isEmpty() ? null : UUID.fromString(after.get(1)),
                            ROWS + 1),
                    ROWS,
                    last -> Cursor.encode(last.filedAt().toString(), last.id().toString()));
        } catch (DateTimeException | IllegalArgumentException broken) {
            throw Cursor.bad();
        }
        return shell.page(
                Templates.mine(
                        own,
                        rows.rows(assistance.open(List.of(own)).stream()
                                .sorted(OWN_TURN_FIRST)
                                .toList()),
                        rows.rows(past.items()),
                        past.next() == null ? null : "/registry/help?cursor=" + past.next()),
                ACTIVE);
    }

    private TemplateInstance list(
            String state, String category, @Nullable String asked, String town, @Nullable String cursor) {
        // Who has an office in a department begins with what is theirs; those who coordinate with all of it.
        String department = asked != null
                ? asked
                : scope.office()
                        .filter(office -> office != Department.RESUMPTION_DESK)
                        .map(Enum::name)
                        .orElse(ALL);
        HelpStore.Query query = scope.query(
                states(state),
                state.equals(TO_SORT),
                state.equals(ESCALATED),
                one(Category.class, "category", category),
                department.equals(ALL) ? null : one(Department.class, "department", department),
                town,
                cursor);
        Page<HelpRequest> page = Page.of(assistance.list(query, ROWS + 1), ROWS, HelpScope::cursor);
        String more = page.next() == null
                ? null
                : "/registry/help?state=" + state + "&category=" + category + "&department=" + department + "&town="
                        + town + "&cursor=" + page.next();
        return shell.page(
                Templates.list(
                        rows.rows(page.items()),
                        more,
                        divisions.towns(),
                        !caller.seesWholeDistrict(),
                        rows.choices(),
                        departments(""),
                        Arrays.stream(State.values()).map(Enum::name).toList(),
                        state,
                        category,
                        department,
                        town),
                ACTIVE);
    }

    @GET
    @Path("liaison")
    @RolesAllowed(Role.LIAISON)
    @Operation(hidden = true)
    public TemplateInstance liaison() {
        List<UUID> own = liaisons.seenBy(caller.subject()).stream()
                .map(Assignment::enterpriseId)
                .distinct()
                .toList();
        return shell.page(Templates.liaison(rows.rows(assistance.open(own))), "liaison-help");
    }

    @GET
    @Path("new")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(hidden = true)
    public TemplateInstance ask(@QueryParam("enterprise") @Nullable UUID asked) {
        UUID id = asked == null ? caller.enterpriseId().orElseThrow(Problem::notFound) : asked;
        EnterpriseFacts enterprise = enterprises.facts(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(id, enterprise.town());
        RoutingPolicy policy = rows.policy();
        return shell.page(
                Templates.ask(
                        enterprise,
                        rows.choices(),
                        parks.choice(enterprise.town()),
                        List.of(
                                new UrgencyChoice(Urgency.NORMAL.name(), 100),
                                new UrgencyChoice(Urgency.URGENT.name(), policy.urgentShare()),
                                new UrgencyChoice(Urgency.CRITICAL.name(), policy.criticalShare())),
                        rows.within(policy.triageWithin()),
                        rows.within(policy.acceptWithin()),
                        rows.within(policy.replyWithin()),
                        rows.within(policy.escalateAgain()),
                        rows.within(policy.reopenWithin()),
                        !scope.official()),
                ACTIVE);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR, Role.LIAISON})
    @Operation(hidden = true)
    public TemplateInstance detail(@PathParam("id") UUID id) {
        HelpRequest request = assistance.find(id).orElseThrow(Problem::notFound);
        reach.require(request.enterpriseId(), request.town());
        EnterpriseFacts enterprise = enterprises.facts(request.enterpriseId()).orElseThrow(Problem::notFound);
        boolean official = scope.official();
        boolean own = !official && caller.has(Role.ENTERPRISE);
        HelpMay asker =
                official || own ? HelpMay.ofEnterprise(move -> refusal(request, move), shell.lang()) : HelpMay.NOTHING;
        HelpMay desk = official ? HelpMay.ofDepartment(move -> refusal(request, move), shell.lang()) : HelpMay.NOTHING;
        boolean liaison = caller.has(Role.LIAISON) && !official;
        UUID scheme = scheme(request);
        HelpWords words = rows.words();
        return shell.page(
                Templates.detail(
                        rows.detail(request, enterprise, scheme),
                        desk,
                        asker,
                        own && scheme == null ? schemeRows.openTo(request) : List.of(),
                        own,
                        official,
                        rows.choices(),
                        departments(request.department()),
                        rows.within(rows.policy().replyWithin()),
                        liaison ? "/registry/help/liaison" : "/registry/help",
                        own ? words.mine() : words.requests()),
                liaison ? "liaison-help" : ACTIVE);
    }

    /** The joint scheme that has a request, once its members have been asked; officials see it before. */
    private @Nullable UUID scheme(HelpRequest request) {
        return Optional.ofNullable(request.schemeId())
                .or(() -> schemes.having(request.id()))
                .flatMap(schemes::find)
                .filter(scheme -> scope.official() || SchemeScope.asked(scheme))
                .map(Scheme::id)
                .orElse(null);
    }

    private Optional<Reason> refusal(HelpRequest request, Move move) {
        return assistance.refusal(request, move, scope.doer());
    }

    private List<Choice> departments(String without) {
        return Arrays.stream(Department.values())
                .filter(department -> !department.name().equals(without))
                .map(department -> new Choice(department.name(), department.name(shell.lang())))
                .toList();
    }

    private static Set<State> states(String state) {
        return switch (state) {
            case WAITING, TO_SORT -> HelpScope.WITH_DEPARTMENT;
            case ESCALATED -> HelpScope.UNANSWERED;
            case ALL -> Set.of();
            default -> {
                State one = one(State.class, "state", state);
                yield one == null ? Set.of() : Set.of(one);
            }
        };
    }

    /** One of an enumeration, or null for an empty filter. */
    static <E extends Enum<E>> @Nullable E one(Class<E> type, String field, String value) {
        if (value.isEmpty()) {
            return null;
        }
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid(field, "unknown-value", "There is no such value.");
        }
    }
}
