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
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.divisions.Divisions;
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.charter.application.NominationLists.Wanted;
import org.fugong.transport.charter.application.Nominations.Placed;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.charter.application.ReadNominations;
import org.fugong.transport.charter.domain.NominationStatus;
import org.fugong.transport.traveller.application.Travellers;
import org.fugong.transport.web.Sight;

/** Who is nominated for a charter, and what became of it: for the enterprise its own, for officials whose they see. */
@Path("/charters/{charterId}/nominations")
@Produces(MediaType.TEXT_HTML)
class NominationPages {

    private static final Pattern TOWN = Pattern.compile("[0-9]{9}");
    private static final Pattern COUNTY = Pattern.compile("[0-9]{6}");

    private final Shell shell;
    private final ReadCharters charters;
    private final ReadNominations nominations;
    private final Travellers travellers;
    private final Divisions places;
    private final DatabaseClock clock;
    private final Caller caller;
    private final Sight sight;

    NominationPages(
            Shell shell,
            ReadCharters charters,
            ReadNominations nominations,
            Travellers travellers,
            Divisions places,
            DatabaseClock clock,
            Caller caller,
            Sight sight) {
        this.shell = shell;
        this.charters = charters;
        this.nominations = nominations;
        this.travellers = travellers;
        this.places = places;
        this.clock = clock;
        this.caller = caller;
        this.sight = sight;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance nominations(
                CharterRow charter,
                NominationSummary sum,
                Chosen chosen,
                List<NominationRow> rows,
                List<ReadCharters.BoardingStop> stops,
                boolean nominates,
                boolean groups,
                boolean takesBack,
                @Nullable String more);
    }

    /** What the list is narrowed to, as it stands in the address; empty for all. */
    public record Chosen(String status, String enterprise, String town, String origin) {

        static Chosen of(
                @Nullable String status, @Nullable String enterprise, @Nullable String town, @Nullable String origin) {
            return new Chosen(
                    status != null && known(status) ? status : "",
                    id(enterprise).map(UUID::toString).orElse(""),
                    town != null && TOWN.matcher(town).matches() ? town : "",
                    origin != null && COUNTY.matcher(origin).matches() ? origin : "");
        }

        private static boolean known(String status) {
            return List.of(NominationStatus.values()).stream()
                    .anyMatch(s -> s.name().equals(status));
        }

        private static Optional<UUID> id(@Nullable String text) {
            try {
                return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
            } catch (IllegalArgumentException none) {
                return Optional.empty();
            }
        }

        Wanted wanted() {
            return new Wanted(
                    some(status).map(NominationStatus::valueOf),
                    some(enterprise).map(UUID::fromString),
                    some(town),
                    some(origin));
        }

        private static Optional<String> some(String text) {
            return Optional.of(text).filter(t -> !t.isEmpty());
        }

        /** Whether it is narrowed at all. */
        public boolean narrowed() {
            return !(status + enterprise + town + origin).isEmpty();
        }

        String query() {
            return "status=" + status + "&enterprise=" + enterprise + "&town=" + town + "&origin=" + origin;
        }
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance nominations(
            @PathParam("charterId") UUID charterId,
            @QueryParam("status") @Nullable String status,
            @QueryParam("enterprise") @Nullable String enterprise,
            @QueryParam("town") @Nullable String town,
            @QueryParam("origin") @Nullable String origin,
            @QueryParam("cursor") @Nullable String cursor) {
        CharterRow charter = CharterRow.of(charters.find(charterId).orElseThrow(Problem::notFound), clock.now());
        Chosen chosen = Chosen.of(status, enterprise, town, origin);
        ReadNominations.Some some = nominations.list(
                charterId, sight.scope(), chosen.wanted(), NominationResource.after(cursor), Page.DEFAULT_LIMIT + 1);
        Page<Placed> page = Page.of(
                some.nominations(),
                Page.DEFAULT_LIMIT,
                last -> Cursor.encode("" + last.nomination().number()));
        PeopleNames names = PeopleNames.of(
                page.items().stream().map(p -> p.nomination().workerId()).toList(), travellers, places);
        return shell.page(
                Templates.nominations(
                        charter,
                        NominationSummary.of(nominations.counted(charterId, sight.scope()), places, shell.lang()),
                        chosen,
                        page.items().stream()
                                .map(placed -> NominationRow.of(placed, some, names))
                                .toList(),
                        charters.boardingStops(charterId),
                        caller.has(Role.ENTERPRISE),
                        caller.has(Role.DISTRICT),
                        charter.open() && (caller.has(Role.ENTERPRISE) || caller.has(Role.DISTRICT)),
                        page.next() == null
                                ? null
                                : charter.path() + "/nominations?" + chosen.query() + "&cursor=" + page.next()),
                "charters");
    }
}
