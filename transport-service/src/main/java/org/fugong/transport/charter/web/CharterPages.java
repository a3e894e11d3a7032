package org.fugong.transport.charter.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.Charters;
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterPlan;
import org.fugong.transport.charter.domain.CharterState;
import org.fugong.transport.charter.domain.Circle;
import org.fugong.transport.charter.domain.Quota;
import org.fugong.transport.web.TransportWords;

/** The pages of charters. */
@Path("/charters")
@Produces(MediaType.TEXT_HTML)
class CharterPages {

    private static final String ACTIVE = "charters";

    private final Shell shell;
    private final ReadCharters charters;
    private final DatabaseClock clock;
    private final Caller caller;
    private final CircleSight circles;

    CharterPages(Shell shell, ReadCharters charters, DatabaseClock clock, Caller caller, CircleSight circles) {
        this.shell = shell;
        this.charters = charters;
        this.clock = clock;
        this.caller = caller;
        this.circles = circles;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                List<CharterRow> rows,
                @Nullable String more,
                boolean announces,
                List<String> states,
                String state,
                String departs);

        static native TemplateInstance form(CharterForm form, String title, String lead, String up, String upText);

        static native TemplateInstance detail(
                CharterRow charter,
                boolean seesPeople,
                boolean nominates,
                CharterLayout layout,
                List<StepView> steps,
                @Nullable StepView news,
                boolean official);
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.LIAISON, Role.AGENCY, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("departs") @Nullable String departs,
            @QueryParam("cursor") @Nullable String cursor) {
        Instant asOf = clock.now();
        List<String> states = states();
        String chosen = state != null && states.contains(state) ? state : "";
        Optional<LocalDate> day = day(departs);
        Charters.Wanted wanted = new Charters.Wanted(
                caller.has(Role.DISTRICT), chosen.isEmpty() ? Set.of() : Set.of(CharterState.valueOf(chosen)), day);
        Page<CharterRow> page = Page.of(
                        charters.newest(wanted, CharterResource.before(cursor), Page.DEFAULT_LIMIT + 1),
                        Page.DEFAULT_LIMIT,
                        last -> Cursor.encode(
                                last.charter().madeAt().toString(),
                                last.charter().id().toString()))
                .map(filled -> CharterRow.of(filled, asOf));
        String shown = day.map(LocalDate::toString).orElse("");
        String more = page.next() == null
                ? null
                : "/transport/charters?state=" + chosen + "&departs=" + shown + "&cursor=" + page.next();
        return shell.page(Templates.list(page.items(), more, caller.has(Role.DISTRICT), states, chosen, shown), ACTIVE);
    }

    /** Those that the reader can see, in the order of a charter's life. */
    private List<String> states() {
        return Arrays.stream(CharterState.values())
                .filter(s -> s != CharterState.DRAFT || caller.has(Role.DISTRICT))
                .map(Enum::name)
                .toList();
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    @GET
    @Path("new")
    @RolesAllowed(Role.DISTRICT)
    @Operation(hidden = true)
    public TemplateInstance create() {
        return shell.page(
                Templates.form(
                        CharterForm.empty(),
                        words().newCharter(),
                        words().newLead(),
                        "/transport/charters",
                        transportWords().charters()),
                ACTIVE);
    }

    @GET
    @Path("{charterId}/edit")
    @RolesAllowed(Role.DISTRICT)
    @Operation(hidden = true)
    public TemplateInstance edit(@PathParam("charterId") UUID charterId) {
        Charter charter = charters.find(charterId, true)
                .map(ReadCharters.Filled::charter)
                .filter(c -> c.state() == CharterState.DRAFT)
                .orElseThrow(Problem::notFound);
        CharterPlan plan = charters.plan(charter);
        List<Circle> all = Stream.concat(
                        plan.arrangement().quotas().stream().map(Quota::circle), plan.arrangement().allowed().stream())
                .toList();
        CharterForm form = CharterForm.of(
                "PUT /transport/api/v1/charters/" + charterId,
                "\"" + charter.version() + "\"",
                plan,
                circles.names(all),
                charters.asks(charterId));
        return shell.page(
                Templates.form(
                        form, words().edit(), words().editLead(), "/transport/charters/" + charterId, charter.name()),
                ACTIVE);
    }

    @GET
    @Path("{charterId}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.LIAISON, Role.AGENCY, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance detail(@PathParam("charterId") UUID charterId) {
        boolean official = caller.has(Role.DISTRICT);
        ReadCharters.Filled filled = charters.find(charterId, official).orElseThrow(Problem::notFound);
        CharterRow charter = CharterRow.of(filled, clock.now());
        List<StepView> steps = StepView.of(charters.steps(charterId), official, caller.seesWholeDistrict());
        boolean seesPeople = caller.seesWholeDistrict() || caller.has(Role.TOWN) || caller.has(Role.ENTERPRISE);
        return shell.page(
                Templates.detail(
                        charter,
                        seesPeople,
                        caller.has(Role.ENTERPRISE),
                        circles.layout(filled.charter(), charters.plan(filled.charter())),
                        steps,
                        steps.stream()
                                .filter(StepView::news)
                                .reduce((a, b) -> b)
                                .orElse(null),
                        official),
                ACTIVE);
    }

    private CharterWords words() {
        return MessageBundles.get(CharterWords.class, Localized.Literal.of(shell.lang()));
    }

    private TransportWords transportWords() {
        return MessageBundles.get(TransportWords.class, Localized.Literal.of(shell.lang()));
    }
}
