package org.fugong.registry.liaison.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.division.application.Town;
import org.fugong.registry.liaison.application.Covers;
import org.fugong.registry.liaison.application.LiaisonStore.Gap;
import org.fugong.registry.liaison.application.Liaisons;
import org.fugong.registry.liaison.domain.Cover;
import org.fugong.registry.officer.application.Officer;
import org.fugong.registry.officer.application.Officers;

/** Liaison officers on pages: the officer's own list, and the officials' view of officers, gaps and covers. */
@Path("liaison")
@Produces(MediaType.TEXT_HTML)
class LiaisonPages {

    private static final int GAPS_SHOWN = 20;

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance mine(String subject, List<LiaisonList.Row> rows, Map<String, String> townNames);

        static native TemplateInstance officers(
                List<OfficerRows.Row> rows,
                List<Gap> gaps,
                long gapCount,
                Collection<Town> towns,
                boolean oneTown,
                String town,
                boolean mayWrite,
                Map<String, String> townNames);

        static native TemplateInstance officer(
                Officer officer,
                long enterprises,
                List<Cover> covers,
                Map<String, String> names,
                List<OfficerRows.Row> others,
                boolean mayWrite,
                boolean mayHandOver,
                String up,
                String upText);
    }

    private final Shell shell;
    private final Caller caller;
    private final Liaisons liaisons;
    private final Covers covers;
    private final Officers officers;
    private final LiaisonList mine;
    private final OfficerRows rows;
    private final LiaisonScope scope;
    private final Divisions divisions;

    @Inject
    LiaisonPages(
            Shell shell,
            Caller caller,
            Liaisons liaisons,
            Covers covers,
            Officers officers,
            LiaisonList mine,
            OfficerRows rows,
            LiaisonScope scope,
            Divisions divisions) {
        this.shell = shell;
        this.caller = caller;
        this.liaisons = liaisons;
        this.covers = covers;
        this.officers = officers;
        this.mine = mine;
        this.rows = rows;
        this.scope = scope;
        this.divisions = divisions;
    }

    @GET
    @RolesAllowed(Role.LIAISON)
    @Operation(hidden = true)
    public TemplateInstance mine() {
        return shell.page(Templates.mine(caller.subject(), mine.of(caller.subject()), townNames()), "liaison");
    }

    @GET
    @Path("officers")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance officers(@QueryParam("town") @Nullable String asked) {
        String town = scope.town(asked);
        return shell.page(
                Templates.officers(
                        rows.of(town),
                        liaisons.gaps(town, null, null, GAPS_SHOWN),
                        liaisons.countGaps(town),
                        divisions.towns(),
                        !caller.seesWholeDistrict(),
                        town == null ? "" : town,
                        official(),
                        townNames()),
                "liaison-officers");
    }

    @GET
    @Path("officers/{subject}")
    @RolesAllowed({Role.LIAISON, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance officer(@PathParam("subject") String subject) {
        Officer officer = scope.require(subject);
        List<Cover> ahead = covers.ahead(List.of(subject));
        List<String> people = new ArrayList<>();
        ahead.forEach(cover -> people.addAll(List.of(cover.subject(), cover.deputy())));
        Map<String, String> names = new HashMap<>();
        officers.findAll(people).forEach((one, office) -> names.put(one, office.name()));
        boolean own = !official() && !caller.has(Role.AUDITOR);
        LiaisonWords words = MessageBundles.get(LiaisonWords.class, Localized.Literal.of(shell.lang()));
        return shell.page(
                Templates.officer(
                        officer,
                        liaisons.of(subject).size(),
                        ahead,
                        names,
                        rows.of(null).stream()
                                .filter(row -> !row.officer().equals(subject))
                                .toList(),
                        own || official(),
                        official(),
                        own ? "/registry/liaison" : "/registry/liaison/officers",
                        own ? words.mine() : words.officers()),
                own ? "liaison" : "liaison-officers");
    }

    private boolean official() {
        return caller.has(Role.TOWN) || caller.has(Role.DISTRICT);
    }

    private Map<String, String> townNames() {
        Map<String, String> names = new HashMap<>();
        divisions
                .towns()
                .forEach(town -> names.put(town.code(), shell.lang().equals("zh") ? town.name() : town.pinyin()));
        return names;
    }
}
