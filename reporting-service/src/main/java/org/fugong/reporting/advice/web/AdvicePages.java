package org.fugong.reporting.advice.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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
import org.fugong.divisions.Divisions;
import org.fugong.reporting.advice.application.AdviceOutcome;
import org.fugong.reporting.advice.application.Advising;
import org.fugong.reporting.advice.domain.Advice;
import org.fugong.reporting.sight.application.Sight;

/** Advice on pages: for the enterprise on its phone, and for officials with what came of it. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class AdvicePages {
    private static final int ROWS = 50;
    private static final Set<Advice.Kind> STANDING = EnumSet.of(Advice.Kind.SHORT, Advice.Kind.COMPLETE);
    private static final Set<Advice.Kind> TO_DO = EnumSet.of(
            Advice.Kind.NOMINATE,
            Advice.Kind.PROPOSE,
            Advice.Kind.BORROW,
            Advice.Kind.NOT_DECLARED,
            Advice.Kind.UNREGISTERED);
    private static final Set<Advice.Kind> WHERE =
            EnumSet.of(Advice.Kind.COULD_COME, Advice.Kind.ON_THE_WAY, Advice.Kind.FROM);
    private static final Set<Advice.Kind> KEPT =
            EnumSet.of(Advice.Kind.NO_CODE, Advice.Kind.YELLOW, Advice.Kind.RED, Advice.Kind.REFUSED);

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance advice(
                AdviceResource.AdviceView view,
                List<Sentence> standing,
                List<Sentence> toDo,
                List<Sentence> where,
                List<Sentence> kept,
                List<String> topics,
                @Nullable String up);

        static native TemplateInstance outcomes(List<AdviceOutcome> rows, Divisions divisions, @Nullable String next);
    }

    private final Advising advising;
    private final Outcomes outcomes;
    private final Sight sight;
    private final Divisions divisions;
    private final Called called;
    private final Caller caller;
    private final Shell shell;

    AdvicePages(
            Advising advising,
            Outcomes outcomes,
            Sight sight,
            Divisions divisions,
            Called called,
            Caller caller,
            Shell shell) {
        this.advising = advising;
        this.outcomes = outcomes;
        this.sight = sight;
        this.divisions = divisions;
        this.called = called;
        this.caller = caller;
        this.shell = shell;
    }

    @GET
    @Path("enterprises/{id}/advice")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance advice(@PathParam("id") UUID id) {
        AdviceResource.AdviceView view = AdviceResource.AdviceView.of(advising.advise(sight.enterprise(id)), called);
        return shell.page(
                Templates.advice(
                        view,
                        of(STANDING, view),
                        of(TO_DO, view),
                        of(WHERE, view),
                        of(KEPT, view),
                        view.advice().stream()
                                .flatMap(one -> one.topics().stream())
                                .distinct()
                                .sorted()
                                .toList(),
                        official() ? "/reporting/advice" : null),
                "advice");
    }

    @GET
    @Path("advice")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance outcomes(@QueryParam("cursor") @Nullable String cursor) {
        if (!official()) {
            return advice(caller.enterpriseId().orElseThrow(Problem::notFound));
        }
        Page<AdviceOutcome> page = outcomes.page(sight.town(null), cursor, ROWS);
        String next = page.next();
        return shell.page(
                Templates.outcomes(page.items(), divisions, next == null ? null : "/reporting/advice?cursor=" + next),
                "advice");
    }

    private static List<Sentence> of(Set<Advice.Kind> kinds, AdviceResource.AdviceView view) {
        return view.advice().stream()
                .filter(one -> kinds.contains(Advice.Kind.valueOf(one.kind())))
                .toList();
    }

    private boolean official() {
        return caller.has(Role.TOWN) || caller.seesWholeDistrict();
    }
}
