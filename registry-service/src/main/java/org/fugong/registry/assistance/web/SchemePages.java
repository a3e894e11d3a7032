package org.fugong.registry.assistance.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

import org.fugong.chassis.page.Formats;
import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Page;
import org.fugong.registry.assistance.application.Schemes;
import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.Like;
import org.fugong.registry.assistance.domain.Member;
import org.fugong.registry.assistance.domain.Scheme;
import org.fugong.registry.assistance.domain.SchemeCourse.Move;
import org.fugong.registry.assistance.domain.SchemeCourse.State;
import org.fugong.registry.assistance.domain.SchemeStep;
import org.fugong.registry.assistance.web.HelpPages.Choice;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.division.application.Town;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.liaison.application.EnterpriseReach;

/** Joint schemes on pages: officials weigh proposals and offer them, members say yes or no. */
@Path("/help/schemes")
@Produces(MediaType.TEXT_HTML)
class SchemePages {

    private static final int ROWS = 50;
    private static final String ACTIVE = "schemes";
    private static final String WAITING = "WAITING";
    private static final String ALL = "ALL";
    private static final Set<Move> OF_OFFICIALS =
            EnumSet.of(Move.OFFER, Move.START, Move.DISMISS, Move.PROLONG, Move.END);
    private static final Set<Move> OF_MEMBERS = EnumSet.of(Move.CONSENT, Move.DECLINE, Move.LEAVE);

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                List<SchemeRow> rows,
                @Nullable String more,
                List<Choice> categories,
                Collection<Town> towns,
                List<String> states,
                boolean official,
                boolean mayWrite,
                boolean oneTown,
                String state,
                String category,
                String town);

        static native TemplateInstance detail(
                SchemeRow s,
                HelpMay may,
                List<StepRow> steps,
                List<FreeRow> free,
                SchemeOfferFields draft,
                boolean mayWrite);

        static native TemplateInstance offer(SchemeRow s, HelpMay may, List<StepRow> steps, String firstLeave);

        static native TemplateInstance choose(
                List<FreeRow> free,
                List<Choice> categories,
                Collection<Town> towns,
                boolean oneTown,
                String category,
                String town);
    }

    /** A request that could come in. */
    public record FreeRow(UUID requestId, String enterprise, String amount, String place, Instant filedAt) {}

    /** A step in the timeline; {@code who} is the member that it is about, empty if it is about all. */
    public record StepRow(
            Instant at,
            String move,
            String by,
            String state,
            String badge,
            String who,
            @Nullable Instant dueAt,
            String note) {}

    private final Shell shell;
    private final Caller caller;
    private final SchemeScope scope;
    private final SchemeRows rows;
    private final Schemes schemes;
    private final Enterprises enterprises;
    private final EnterpriseReach reach;
    private final Divisions divisions;

    @Inject
    SchemePages(
            Shell shell,
            Caller caller,
            SchemeScope scope,
            SchemeRows rows,
            Schemes schemes,
            Enterprises enterprises,
            EnterpriseReach reach,
            Divisions divisions) {
        this.shell = shell;
        this.caller = caller;
        this.scope = scope;
        this.rows = rows;
        this.schemes = schemes;
        this.enterprises = enterprises;
        this.reach = reach;
        this.divisions = divisions;
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.LIAISON, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("state") @Nullable String asked,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("town") @DefaultValue("") String town,
            @QueryParam("cursor") @Nullable String cursor) {
        boolean official = scope.official();
        String state = asked != null ? asked : official ? WAITING : ALL;
        Page<Scheme> page = official || caller.enterpriseId().isPresent()
                ? Page.of(
                        schemes.list(
                                scope.query(
                                        states(state),
                                        HelpPages.one(Category.class, "category", category),
                                        null,
                                        town,
                                        null,
                                        cursor),
                                ROWS + 1),
                        ROWS,
                        SchemeScope::cursor)
                : new Page<>(List.of(), null);
        String more = page.next() == null
                ? null
                : "/registry/help/schemes?state=" + state + "&category=" + category + "&town=" + town + "&cursor="
                        + page.next();
        return shell.page(
                Templates.list(
                        page.items().stream().map(rows::row).toList(),
                        more,
                        categories(),
                        divisions.towns(),
                        Arrays.stream(State.values()).map(Enum::name).toList(),
                        official,
                        mayWrite(),
                        !caller.seesWholeDistrict(),
                        state,
                        category,
                        town),
                ACTIVE);
    }

    @GET
    @Path("new")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.LIAISON})
    @Operation(hidden = true)
    public TemplateInstance choose(
            @QueryParam("category") @DefaultValue("MEALS") String category,
            @QueryParam("town") @DefaultValue("") String asked) {
        String town = !asked.isEmpty()
                ? asked
                : caller.town()
                        .orElseGet(() -> divisions.towns().iterator().next().code());
        if (!caller.has(Role.LIAISON) || caller.has(Role.TOWN)) {
            caller.requireTown(town);
        }
        Category which =
                Objects.requireNonNullElse(HelpPages.one(Category.class, "category", category), Category.MEALS);
        return shell.page(
                Templates.choose(
                        free(which, town),
                        categories(),
                        divisions.towns(),
                        !caller.seesWholeDistrict() && !caller.has(Role.LIAISON),
                        which.name(),
                        town),
                ACTIVE);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.LIAISON, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance detail(@PathParam("id") UUID id) {
        Scheme scheme = scope.find(id);
        SchemeRow row = rows.row(scheme);
        List<StepRow> steps = steps(scheme);
        if (!scope.official()) {
            UUID own = scope.own();
            HelpMay may = HelpMay.of(OF_MEMBERS, (Move move) -> schemes.refusal(scheme, move, own), shell.lang());
            return shell.page(
                    Templates.offer(row, may, steps, schemes.firstLeave().toString()), ACTIVE);
        }
        HelpMay may = mayWrite()
                ? HelpMay.of(OF_OFFICIALS, (Move move) -> schemes.refusal(scheme, move, scope.doer()), shell.lang())
                : HelpMay.NOTHING;
        boolean joinable = mayWrite() && scheme.state().joinable();
        return shell.page(
                Templates.detail(
                        row,
                        may,
                        steps,
                        joinable ? free(scheme.category(), scheme.town()) : List.of(),
                        SchemeOfferFields.of(scheme, row.v().units(), row.v().taking()),
                        mayWrite()),
                ACTIVE);
    }

    private boolean mayWrite() {
        return caller.has(Role.TOWN) || caller.has(Role.DISTRICT) || caller.has(Role.LIAISON);
    }

    /** The requests that could be put together; a liaison officer sees those of the own enterprises. */
    private List<FreeRow> free(Category category, String town) {
        List<Like> likes = schemes.free(category, town).stream()
                .filter(like -> reach.may(like.enterpriseId(), town))
                .toList();
        Map<UUID, EnterpriseFacts> names = enterprises.factsOf(
                likes.stream().map(Like::enterpriseId).distinct().toList());
        return likes.stream()
                .map(like -> new FreeRow(
                        like.requestId(),
                        Optional.ofNullable(names.get(like.enterpriseId()))
                                .map(EnterpriseFacts::name)
                                .orElse(""),
                        Formats.count(like.quantity()) + " " + category.unit(shell.lang()),
                        rows.place(like.parkId(), town),
                        like.filedAt()))
                .toList();
    }

    private List<StepRow> steps(Scheme scheme) {
        UUID reader = scope.official() ? null : scope.own();
        Map<UUID, EnterpriseFacts> names = enterprises.factsOf(
                scheme.members().stream().map(Member::enterpriseId).distinct().toList());
        return schemes.steps(scheme.id()).stream()
                .filter(step -> reader == null || step.enterpriseId() == null || reader.equals(step.enterpriseId()))
                .map(step -> row(step, names))
                .toList();
    }

    private static StepRow row(SchemeStep step, Map<UUID, EnterpriseFacts> names) {
        EnterpriseFacts who = step.enterpriseId() == null ? null : names.get(step.enterpriseId());
        return new StepRow(
                step.at(),
                step.move().name(),
                step.by().party().name(),
                step.state().name(),
                SchemeRow.badge(step.state()),
                who == null ? "" : who.name(),
                step.dueAt(),
                step.note());
    }

    private List<Choice> categories() {
        return Arrays.stream(Category.values())
                .filter(Category::counted)
                .map(category -> new Choice(category.name(), category.name(shell.lang())))
                .toList();
    }

    private static Set<State> states(String state) {
        return switch (state) {
            case WAITING -> EnumSet.of(State.PROPOSED, State.OFFERED);
            case ALL -> Set.of();
            default -> {
                State one = HelpPages.one(State.class, "state", state);
                yield one == null ? Set.of() : Set.of(one);
            }
        };
    }
}
