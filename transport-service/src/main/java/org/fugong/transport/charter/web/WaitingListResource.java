package org.fugong.transport.charter.web;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.Nominations;
import org.fugong.transport.charter.application.ReadWaitingList;
import org.fugong.transport.web.Sight;

/** Who waits, and by what rule. */
@Path("/api/v1/charters/{charterId}/waiting-list")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Nominations")
class WaitingListResource {

    private final ReadWaitingList waiting;
    private final Sight sight;

    WaitingListResource(ReadWaitingList waiting, Sight sight) {
        this.waiting = waiting;
        this.sight = sight;
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "The waiting list and its rule",
            description =
                    "An enterprise sees its own with their places, a town those of its enterprises, the district all.")
    public WaitingListView waitingList(
            @PathParam("charterId") UUID charterId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        int size = Page.limit(limit);
        ReadWaitingList.Some some = waiting.read(charterId, sight.scope(), NominationResource.after(cursor), size + 1)
                .orElseThrow(Problem::notFound);
        Page<Nominations.Placed> page = Page.of(
                some.waiting(),
                size,
                last -> Cursor.encode("" + last.nomination().number()));
        return WaitingListView.of(
                some,
                page.items().stream().map(p -> WaitingListView.item(some, p)).toList(),
                page.next());
    }
}
