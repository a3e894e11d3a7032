package org.fugong.transport.clearance.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.CharterSummary;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.clearance.application.Clearances;
import org.fugong.transport.clearance.application.Clearances.BoardLine;
import org.fugong.transport.clearance.application.ReadBoard;
import org.fugong.transport.clearance.domain.ClearanceKind;
import org.fugong.transport.clearance.domain.ClearanceState;
import org.fugong.transport.web.Sight;

/** Who is still open on a charter, and whom to call. */
@Path("/api/v1/charters/{charterId}/board")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clearances")
class BoardResource {

    private final ReadBoard board;
    private final ReadCharters charters;
    private final Sight sight;

    BoardResource(ReadBoard board, ReadCharters charters, Sight sight) {
        this.board = board;
        this.charters = charters;
        this.sight = sight;
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "The board of a charter's clearances",
            description = "Counts by kind, what is open by origin and by enterprise, and the clearances themselves. An"
                    + " enterprise sees its own workers', a town its enterprises', the district all.")
    public BoardView board(
            @PathParam("charterId") UUID charterId,
            @QueryParam("state") @Parameter(description = "Only those in this state") @Nullable ClearanceState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        CharterSummary charter = charters.summary(charterId).orElseThrow(Problem::notFound);
        Scope scope = sight.scope();
        int size = Page.limit(limit);
        ReadBoard.Summary summary = board.summary(charterId, scope);
        ReadBoard.Lines lines = board.lines(charterId, scope, Optional.ofNullable(state), after(cursor), size + 1);
        Page<BoardLine> page = Page.of(lines.lines(), size, BoardResource::cursor);
        return new BoardView(
                charterId,
                charter.state(),
                charter.deadline(),
                BoardView.kinds(summary),
                BoardView.origins(summary),
                BoardView.enterprises(summary),
                page.items().stream()
                        .map(line -> ClearanceView.of(line, lines.names(), null))
                        .toList(),
                page.next());
    }

    static String cursor(BoardLine last) {
        return Cursor.encode("" + last.number(), last.clearance().kind().name());
    }

    static Optional<Clearances.After> after(@Nullable String cursor) {
        List<String> keys = Cursor.decode(cursor, 2);
        try {
            return keys.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Clearances.After(Integer.parseInt(keys.get(0)), ClearanceKind.valueOf(keys.get(1))));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.bad();
        }
    }
}
