package org.fugong.registry.enterprise.web;

import java.util.Collection;
import java.util.List;
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
import org.fugong.registry.enterprise.application.EnterpriseStore.Kept;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.enterprise.application.Relocations;

/** Moves between towns on pages: the list with what can be done, and the form. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class RelocationPages {

    private static final int ROWS = 50;

    /**
     * A move in the list.
     *
     * @param seesEnterprise whether its page is for the caller
     */
    record Row(
            RelocationView move, String from, String to, boolean answers, boolean withdraws, boolean seesEnterprise) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(List<Row> rows, @Nullable String more, String state);

        static native TemplateInstance ask(EnterpriseView e, String townName, Collection<Town> towns, boolean district);
    }

    private final Shell shell;
    private final Caller caller;
    private final Relocations relocations;
    private final RelocationScope scope;
    private final Enterprises enterprises;
    private final Divisions divisions;

    @Inject
    RelocationPages(
            Shell shell,
            Caller caller,
            Relocations relocations,
            RelocationScope scope,
            Enterprises enterprises,
            Divisions divisions) {
        this.shell = shell;
        this.caller = caller;
        this.relocations = relocations;
        this.scope = scope;
        this.enterprises = enterprises;
        this.divisions = divisions;
    }

    @GET
    @Path("relocations")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("state") @Nullable String state, @QueryParam("cursor") @Nullable String cursor) {
        Page<RelocationView> page = Page.of(
                scope.views(relocations.list(scope.query(state, cursor), ROWS + 1)), ROWS, RelocationScope::cursor);
        String next = page.next();
        return shell.page(
                Templates.list(
                        page.items().stream().map(this::row).toList(),
                        next == null
                                ? null
                                : "/registry/relocations?cursor=" + next + "&state=" + (state == null ? "" : state),
                        state == null ? "" : state),
                "relocations");
    }

    @GET
    @Path("enterprises/{id}/move")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(hidden = true)
    public TemplateInstance ask(@PathParam("id") UUID id) {
        Kept kept = enterprises.find(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(id, kept.enterprise().town());
        String here = kept.enterprise().town();
        return shell.page(
                Templates.ask(
                        EnterpriseView.of(kept),
                        townName(here),
                        divisions.towns().stream()
                                .filter(town -> !town.code().equals(here))
                                .toList(),
                        caller.has(Role.DISTRICT)),
                caller.has(Role.TOWN) || caller.has(Role.DISTRICT) ? "enterprises" : "my-enterprise");
    }

    private Row row(RelocationView move) {
        boolean done = move.stateName().equals("DONE");
        return new Row(
                move,
                townName(move.fromTown()),
                townName(move.toTown()),
                move.stateName().equals("ASKED") && scope.answers(move.toTown()),
                move.open() && scope.withdraws(move.enterpriseId(), move.fromTown()),
                caller.mayEnterprise(move.enterpriseId(), done ? move.toTown() : move.fromTown()));
    }

    private String townName(String code) {
        return divisions
                .town(code)
                .map(town -> shell.lang().equals("zh") ? town.name() : town.pinyin())
                .orElse(code);
    }
}
