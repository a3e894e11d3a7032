package org.fugong.registry.enterprise.web;

import java.util.Arrays;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.enterprise.application.EnterprisePairStore.State;
import org.fugong.registry.pair.PairStates;

/** Pairs of records that may be one enterprise, on the official's desk. */
@Path("/enterprise-duplicates")
@Produces(MediaType.TEXT_HTML)
class EnterprisePairPages {

    /** A pair with the towns' names. */
    record Row(EnterprisePairView pair, String firstTown, String secondTown) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(List<Row> rows, String state, List<String> states, boolean mayWrite);
    }

    private final Shell shell;
    private final Caller caller;
    private final EnterprisePairResource pairs;
    private final Divisions divisions;

    @Inject
    EnterprisePairPages(Shell shell, Caller caller, EnterprisePairResource pairs, Divisions divisions) {
        this.shell = shell;
        this.caller = caller;
        this.pairs = pairs;
        this.divisions = divisions;
    }

    @GET
    @Transactional
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance list(@QueryParam("state") @Nullable String state) {
        State asked = PairStates.of(State.class, state, State.OPEN);
        return shell.page(
                Templates.list(
                        pairs.views(asked).stream()
                                .map(pair -> new Row(
                                        pair,
                                        townName(pair.first().town()),
                                        townName(pair.second().town())))
                                .toList(),
                        asked.name(),
                        Arrays.stream(State.values()).map(Enum::name).toList(),
                        !caller.has(Role.AUDITOR)),
                "enterprise-duplicates");
    }

    private String townName(String code) {
        return divisions
                .town(code)
                .map(town -> shell.lang().equals("zh") ? town.name() : town.pinyin())
                .orElse(code);
    }
}
