package org.fugong.registry.insurance.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.division.application.Town;
import org.fugong.registry.insurance.application.Linkage;
import org.fugong.registry.insurance.application.Linkage.Figures;
import org.fugong.registry.insurance.application.Linkage.UnmatchedLine;
import org.fugong.registry.insurance.application.LinkageStore.RollRow;

/** The linkage of insured workers on pages: figures of a month, one roll, and who is not linked. */
@Path("/insured-rolls")
@Produces(MediaType.TEXT_HTML)
class RollPages {

    private static final int ROWS = 50;

    /** How many lines of a kind. */
    record KindRow(String code, boolean linked, long count) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance month(
                String month,
                List<String> months,
                String town,
                Collection<Town> towns,
                boolean oneTown,
                boolean mayLoad,
                long enterprises,
                Figures figures,
                List<KindRow> kinds,
                List<RollView> rows,
                @Nullable String more);

        static native TemplateInstance roll(
                RollView r,
                List<KindRow> kinds,
                boolean official,
                boolean mayReveal,
                List<UnmatchedRow> lines,
                @Nullable String more);
    }

    /** An unmatched line with the code of its kind. */
    record UnmatchedRow(UnmatchedLine line, String code) {}

    private final Shell shell;
    private final Caller caller;
    private final Linkage linkage;
    private final RollScope scope;
    private final Divisions divisions;

    @Inject
    RollPages(Shell shell, Caller caller, Linkage linkage, RollScope scope, Divisions divisions) {
        this.shell = shell;
        this.caller = caller;
        this.linkage = linkage;
        this.scope = scope;
        this.divisions = divisions;
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance latest(
            @QueryParam("month") @Nullable String asked,
            @QueryParam("town") @Nullable String askedTown,
            @QueryParam("cursor") @Nullable String cursor) {
        List<YearMonth> months = linkage.months();
        YearMonth month = asked == null || asked.isBlank()
                ? (months.isEmpty() ? YearMonth.of(2020, 1) : months.get(0))
                : RollScope.month(asked);
        if (!official()) {
            UUID own = caller.enterpriseId().orElseThrow(Problem::notFound);
            Optional<YearMonth> with = months.stream()
                    .filter(one -> linkage.roll(one, own).isPresent())
                    .findFirst();
            return with.isPresent()
                    ? roll(with.get().toString(), own, null)
                    : month(month, List.of(), "", new Page<>(List.of(), null), linkage.figures(java.util.Map.of()), 0);
        }
        String town = scope.town(askedTown);
        return month(
                month,
                months.stream().map(YearMonth::toString).toList(),
                Optional.ofNullable(town).orElse(""),
                RollResource.rolls(linkage, month, town, cursor, ROWS),
                linkage.month(month, town),
                linkage.enterprises(month, town));
    }

    private TemplateInstance month(
            YearMonth month, List<String> months, String town, Page<RollRow> page, Figures figures, long enterprises) {
        String next = page.next();
        return shell.page(
                Templates.month(
                        month.toString(),
                        months,
                        town,
                        divisions.towns(),
                        !caller.seesWholeDistrict(),
                        caller.has(Role.DISTRICT),
                        enterprises,
                        figures,
                        kinds(figures),
                        page.items().stream()
                                .map(roll -> RollView.of(month.toString(), roll, linkage.figures(roll.byKind())))
                                .toList(),
                        next == null
                                ? null
                                : "/registry/insured-rolls?month=" + month + "&town=" + town + "&cursor=" + next),
                "insured-rolls");
    }

    @GET
    @Path("{month}/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance roll(
            @PathParam("month") String month,
            @PathParam("id") UUID enterpriseId,
            @QueryParam("cursor") @Nullable String cursor) {
        YearMonth of = RollScope.month(month);
        RollRow roll = scope.require(of, enterpriseId);
        Figures figures = linkage.figures(roll.byKind());
        Page<UnmatchedLine> page = official()
                ? RollResource.unmatched(linkage, of, enterpriseId, null, cursor, ROWS)
                : new Page<>(List.of(), null);
        return shell.page(
                Templates.roll(
                        RollView.of(month, roll, figures),
                        kinds(figures),
                        official(),
                        caller.has(Role.TOWN) || caller.has(Role.DISTRICT),
                        page.items().stream()
                                .map(line -> new UnmatchedRow(line, line.kind().code()))
                                .toList(),
                        page.next() == null
                                ? null
                                : "/registry/insured-rolls/" + month + "/" + enterpriseId + "?cursor=" + page.next()),
                "insured-rolls");
    }

    private boolean official() {
        return caller.has(Role.TOWN) || caller.has(Role.DISTRICT) || caller.has(Role.AUDITOR);
    }

    private static List<KindRow> kinds(Figures figures) {
        List<KindRow> rows = new ArrayList<>();
        figures.byKind().forEach((kind, count) -> rows.add(new KindRow(kind.code(), kind.linked(), count)));
        return rows;
    }
}
