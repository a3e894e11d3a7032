package org.fugong.transport.charter.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

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
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.divisions.Divisions;
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.charter.application.NominationFile;
import org.fugong.transport.charter.application.NominationFiles;
import org.fugong.transport.charter.application.ReadCandidates;
import org.fugong.transport.charter.application.ReadCandidates.Candidate;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.traveller.application.Travellers;
import org.fugong.transport.web.Sight;

/** Where an enterprise puts its workers forward: by document, by ticking, as a group, by file. */
@Path("/charters/{charterId}/nominate")
@Produces(MediaType.TEXT_HTML)
class NominatePages {

    private static final String ACTIVE = "charters";
    private static final Pattern COUNTY = Pattern.compile("[0-9]{6}");
    private static final int FILES_SHOWN = 10;

    private final Shell shell;
    private final ReadCharters charters;
    private final ReadCandidates candidates;
    private final NominationFiles files;
    private final Travellers travellers;
    private final Divisions places;
    private final DatabaseClock clock;
    private final Sight sight;

    NominatePages(
            Shell shell,
            ReadCharters charters,
            ReadCandidates candidates,
            NominationFiles files,
            Travellers travellers,
            Divisions places,
            DatabaseClock clock,
            Sight sight) {
        this.shell = shell;
        this.charters = charters;
        this.candidates = candidates;
        this.files = files;
        this.travellers = travellers;
        this.places = places;
        this.clock = clock;
        this.sight = sight;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance nominate(
                CharterRow charter,
                List<CandidateRow> rows,
                List<CountyRow> counties,
                String county,
                boolean free,
                List<ReadCharters.BoardingStop> stops,
                @Nullable String more);

        static native TemplateInstance file(CharterRow charter, List<NominationFile> files);

        static native TemplateInstance fileResult(CharterRow charter, NominationFile f);
    }

    /** How many of the enterprise's workers come from a county. */
    public record CountyRow(String code, String name, int count) {}

    @GET
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(hidden = true)
    public TemplateInstance nominate(
            @PathParam("charterId") UUID charterId,
            @QueryParam("county") @Nullable String county,
            @QueryParam("free") @Nullable String free,
            @QueryParam("cursor") @Nullable String cursor) {
        CharterRow charter = charter(charterId);
        UUID enterprise = sight.ownEnterprise();
        String from = county != null && COUNTY.matcher(county).matches() ? county : "";
        boolean onlyFree = "true".equals(free);
        Page<Candidate> page = Page.of(
                candidates.list(
                        enterprise,
                        Optional.of(from).filter(c -> !c.isEmpty()),
                        onlyFree,
                        workerAfter(cursor),
                        Page.DEFAULT_LIMIT + 1),
                Page.DEFAULT_LIMIT,
                last -> Cursor.encode(last.worker().workerId().toString()));
        PeopleNames names = PeopleNames.of(
                page.items().stream().map(c -> c.worker().workerId()).toList(), travellers, places);
        return shell.page(
                Templates.nominate(
                        charter,
                        page.items().stream()
                                .map(candidate -> CandidateRow.of(candidate, charterId, names))
                                .toList(),
                        candidates.counties(enterprise).stream()
                                .map(c -> new CountyRow(c.code(), places.name(c.code()), c.count()))
                                .toList(),
                        from,
                        onlyFree,
                        charters.boardingStops(charterId),
                        page.next() == null
                                ? null
                                : charter.path() + "/nominate?county=" + from + (onlyFree ? "&free=true" : "")
                                        + "&cursor=" + page.next()),
                ACTIVE);
    }

    @GET
    @Path("file")
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(hidden = true)
    public TemplateInstance file(@PathParam("charterId") UUID charterId) {
        return shell.page(
                Templates.file(charter(charterId), files.ofEnterprise(charterId, sight.ownEnterprise(), FILES_SHOWN)),
                ACTIVE);
    }

    @GET
    @Path("files/{fileId}")
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(hidden = true)
    public TemplateInstance fileResult(@PathParam("charterId") UUID charterId, @PathParam("fileId") UUID fileId) {
        NominationFile file = files.find(fileId)
                .filter(f -> f.charterId().equals(charterId))
                .filter(f -> f.enterpriseId().equals(sight.ownEnterprise()))
                .orElseThrow(Problem::notFound);
        return shell.page(Templates.fileResult(charter(charterId), file), ACTIVE);
    }

    private CharterRow charter(UUID charterId) {
        return CharterRow.of(charters.find(charterId).orElseThrow(Problem::notFound), clock.now());
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
