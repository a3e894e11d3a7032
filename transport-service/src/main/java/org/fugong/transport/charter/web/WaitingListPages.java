package org.fugong.transport.charter.web;

import java.time.Instant;
import java.util.List;
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

import org.fugong.chassis.page.Formats;
import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.divisions.Divisions;
import org.fugong.transport.charter.application.Nominations.Placed;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.charter.application.ReadWaitingList;
import org.fugong.transport.traveller.application.Travellers;
import org.fugong.transport.web.Sight;

/** Who waits for a seat, at which place, and by what rule. */
@Path("/charters/{charterId}/waiting-list")
@Produces(MediaType.TEXT_HTML)
class WaitingListPages {

    private final Shell shell;
    private final ReadCharters charters;
    private final ReadWaitingList waiting;
    private final CircleSight circles;
    private final Travellers travellers;
    private final Divisions places;
    private final Caller caller;
    private final Sight sight;

    WaitingListPages(
            Shell shell,
            ReadCharters charters,
            ReadWaitingList waiting,
            CircleSight circles,
            Travellers travellers,
            Divisions places,
            Caller caller,
            Sight sight) {
        this.shell = shell;
        this.charters = charters;
        this.waiting = waiting;
        this.circles = circles;
        this.travellers = travellers;
        this.places = places;
        this.caller = caller;
        this.sight = sight;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance waitingList(
                CharterRow charter,
                List<CharterLayout.CircleRow> quotas,
                String keptUntil,
                boolean keptNoLonger,
                List<Waits> rows,
                boolean takesBack,
                boolean refreshes,
                @Nullable String more);
    }

    /**
     * Somebody who waits.
     *
     * @param who the masked name, or the end of the id of somebody who is not known yet
     * @param origin name of the home county
     * @param group the end of the group's id; null for somebody alone
     */
    public record Waits(
            int place,
            UUID nominationId,
            String who,
            String enterprise,
            String origin,
            @Nullable String group,
            Instant nominatedAt) {

        static Waits of(Placed placed, ReadWaitingList.Some some, PeopleNames names) {
            return new Waits(
                    placed.waitingPlace(),
                    placed.nomination().id(),
                    names.who(placed.nomination().workerId()),
                    some.names()
                            .getOrDefault(
                                    placed.nomination().enterpriseId(),
                                    placed.nomination()
                                            .enterpriseId()
                                            .toString()
                                            .substring(28)),
                    names.county(placed.nomination().origin()),
                    placed.nomination()
                            .company()
                            .map(c -> c.id().toString().substring(28))
                            .orElse(null),
                    placed.nomination().nominatedAt());
        }
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance waitingList(
            @PathParam("charterId") UUID charterId, @QueryParam("cursor") @Nullable String cursor) {
        ReadWaitingList.Some some = waiting.read(
                        charterId, sight.scope(), NominationResource.after(cursor), Page.DEFAULT_LIMIT + 1)
                .orElseThrow(Problem::notFound);
        ReadCharters.Filled filled = charters.find(charterId).orElseThrow(Problem::notFound);
        CharterRow charter = CharterRow.of(filled, some.asOf());
        Page<Placed> page = Page.of(
                some.waiting(),
                Page.DEFAULT_LIMIT,
                last -> Cursor.encode("" + last.nomination().number()));
        PeopleNames names = PeopleNames.of(
                page.items().stream().map(p -> p.nomination().workerId()).toList(), travellers, places);
        return shell.page(
                Templates.waitingList(
                        charter,
                        circles.layout(filled.charter(), charters.plan(filled.charter()))
                                .quotas(),
                        Formats.field(some.keptUntil()).replace('T', ' '),
                        !some.asOf().isBefore(some.keptUntil()),
                        page.items().stream()
                                .map(placed -> Waits.of(placed, some, names))
                                .toList(),
                        charter.open() && (caller.has(Role.ENTERPRISE) || caller.has(Role.DISTRICT)),
                        charter.open() && cursor == null,
                        page.next() == null ? null : charter.path() + "/waiting-list?cursor=" + page.next()),
                "charters");
    }
}
