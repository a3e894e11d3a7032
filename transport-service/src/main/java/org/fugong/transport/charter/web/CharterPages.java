package org.fugong.transport.charter.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.Charters;
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.charter.application.ReadCandidates;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.charter.application.ReadNominations;
import org.fugong.transport.web.Sight;

/** The pages of charters and nominations. */
@Path("/charters")
@Produces(MediaType.TEXT_HTML)
class CharterPages {

    private static final String ACTIVE = "charters";

    private final Shell shell;
    private final ReadCharters charters;
    private final ReadNominations nominations;
    private final ReadCandidates candidates;
    private final DatabaseClock clock;
    private final Caller caller;
    private final Sight sight;

    CharterPages(
            Shell shell,
            ReadCharters charters,
            ReadNominations nominations,
            ReadCandidates candidates,
            DatabaseClock clock,
            Caller caller,
            Sight sight) {
        this.shell = shell;
        this.charters = charters;
        this.nominations = nominations;
        this.candidates = candidates;
        this.clock = clock;
        this.caller = caller;
        this.sight = sight;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(List<CharterRow> rows, @Nullable String more, boolean announces);

        static native TemplateInstance announce();

        static native TemplateInstance detail(
                CharterRow charter,
                List<NominationRow> rows,
                @Nullable String more,
                boolean seesPeople,
                boolean nominates);

        static native TemplateInstance nominate(CharterRow charter, List<CandidateRow> rows, @Nullable String more);
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.LIAISON, Role.AGENCY, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance list(@QueryParam("cursor") @Nullable String cursor) {
        Instant asOf = clock.now();
        Page<CharterRow> page = Page.of(
                        charters.newest(
                                new Charters.Wanted(caller.has(Role.DISTRICT), Set.of(), Optional.empty()),
                                CharterResource.before(cursor),
                                Page.DEFAULT_LIMIT + 1),
                        Page.DEFAULT_LIMIT,
                        last -> Cursor.encode(
                                last.charter().madeAt().toString(),
                                last.charter().id().toString()))
                .map(filled -> CharterRow.of(filled, asOf));
        return shell.page(
                Templates.list(page.items(), more("/transport/charters", page), caller.has(Role.DISTRICT)), ACTIVE);
    }

    @GET
    @Path("new")
    @RolesAllowed(Role.DISTRICT)
    @Operation(hidden = true)
    public TemplateInstance announce() {
        return shell.page(Templates.announce(), ACTIVE);
    }

    @GET
    @Path("{charterId}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.LIAISON, Role.AGENCY, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance detail(
            @PathParam("charterId") UUID charterId, @QueryParam("cursor") @Nullable String cursor) {
        CharterRow charter = charter(charterId);
        boolean seesPeople = caller.seesWholeDistrict() || caller.has(Role.TOWN) || caller.has(Role.ENTERPRISE);
        Page<NominationRow> page = new Page<>(List.of(), null);
        if (seesPeople) {
            ReadNominations.Some some = nominations.list(
                    charterId, sight.scope(), NominationResource.after(cursor), Page.DEFAULT_LIMIT + 1);
            page = Page.of(
                            some.nominations(),
                            Page.DEFAULT_LIMIT,
                            last -> Cursor.encode("" + last.nomination().number()))
                    .map(placed -> NominationRow.of(placed, some));
        }
        return shell.page(
                Templates.detail(
                        charter, page.items(), more(charter.path(), page), seesPeople, caller.has(Role.ENTERPRISE)),
                ACTIVE);
    }

    @GET
    @Path("{charterId}/nominate")
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(hidden = true)
    public TemplateInstance nominate(
            @PathParam("charterId") UUID charterId, @QueryParam("cursor") @Nullable String cursor) {
        CharterRow charter = charter(charterId);
        Page<CandidateRow> page = Page.of(
                        candidates.list(sight.ownEnterprise(), workerAfter(cursor), Page.DEFAULT_LIMIT + 1),
                        Page.DEFAULT_LIMIT,
                        last -> Cursor.encode(last.worker().workerId().toString()))
                .map(candidate -> CandidateRow.of(candidate, charterId));
        return shell.page(Templates.nominate(charter, page.items(), more(charter.path() + "/nominate", page)), ACTIVE);
    }

    private CharterRow charter(UUID charterId) {
        return CharterRow.of(
                charters.find(charterId, caller.has(Role.DISTRICT)).orElseThrow(Problem::notFound), clock.now());
    }

    private static @Nullable String more(String path, Page<?> page) {
        return page.next() == null ? null : path + "?cursor=" + page.next();
    }

    private static Optional<UUID> workerAfter(@Nullable String cursor) {
        List<String> keys = Cursor.decode(cursor, 1);
        try {
            return keys.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(keys.get(0)));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.bad();
        }
    }
}
