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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.CharterSummary;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.clearance.application.ClearanceBoard;
import org.fugong.transport.clearance.application.ClearanceBoard.BoardLine;
import org.fugong.transport.clearance.application.ReadBoard;
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
                    + " enterprise sees its own workers', a town its enterprises', the district all. With state OPEN the most"
                    + " urgent come first.")
    public BoardView board(
            @PathParam("charterId") UUID charterId,
            @QueryParam("state") @Parameter(description = "Only those in this state") @Nullable ClearanceState state,
            @QueryParam("contradicted")
                    @Parameter(
                            description = "Only those whose answers contradict each other: a district official decides")
                    boolean contradicted,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        CharterSummary charter = charters.summary(charterId).orElseThrow(Problem::notFound);
        int size = Page.limit(limit);
        ReadBoard.Board read = board.board(
                charterId,
                sight.scope(),
                Page.DEFAULT_LIMIT,
                new ClearanceBoard.Wanted(Optional.ofNullable(state), contradicted),
                BoardCursors.line(cursor),
                size + 1);
        Page<BoardLine> page = Page.of(read.lines(), size, BoardCursors::of);
        return new BoardView(
                charterId,
                charter.state(),
                charter.deadline(),
                BoardView.kinds(read),
                BoardView.origins(read.counts().byOrigin()),
                read.origins(),
                BoardView.enterprises(read.counts().byEnterprise(), read.names()),
                read.enterprises(),
                read.counts().alarms().overdue(),
                read.counts().alarms().contradicted(),
                page.items().stream()
                        .map(line -> ClearanceView.of(line, read.names(), null))
                        .toList(),
                page.next());
    }

    @GET
    @Path("origins")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "Open clearances by origin and kind, most first")
    public Page<BoardView.Origin> origins(
            @PathParam("charterId") UUID charterId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        if (charters.summary(charterId).isEmpty()) {
            throw Problem.notFound();
        }
        int size = Page.limit(limit);
        return Page.of(
                BoardView.origins(board.byOrigin(charterId, sight.scope(), BoardCursors.origin(cursor), size + 1)),
                size,
                BoardCursors::of);
    }

    @GET
    @Path("enterprises")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "Open clearances by enterprise, most first")
    public Page<BoardView.Enterprise> enterprises(
            @PathParam("charterId") UUID charterId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        if (charters.summary(charterId).isEmpty()) {
            throw Problem.notFound();
        }
        int size = Page.limit(limit);
        ReadBoard.Enterprises some =
                board.byEnterprise(charterId, sight.scope(), BoardCursors.enterprise(cursor), size + 1);
        return Page.of(BoardView.enterprises(some.counts(), some.names()), size, BoardCursors::of);
    }

    /** An answer that came otherwise than in time and agreed. */
    @Schema(name = "StrayAnswer")
    record StrayView(ClearanceView clearance, ClearanceView.Answer answer) {}

    @GET
    @Path("answers")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "Answers that came otherwise, the last first",
            description =
                    "Late ones, those that contradict, those after a nomination had ended, and what settled them.")
    public Page<StrayView> strays(
            @PathParam("charterId") UUID charterId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        if (charters.summary(charterId).isEmpty()) {
            throw Problem.notFound();
        }
        int size = Page.limit(limit);
        ReadBoard.Strays some = board.strays(charterId, sight.scope(), before(cursor), size + 1);
        return Page.of(some.strays(), size, last -> Cursor.encode("" + last.id()))
                .map(stray -> new StrayView(
                        ClearanceView.of(stray.line(), some.names(), null), ClearanceView.answer(stray.answer())));
    }

    static Optional<Long> before(@Nullable String cursor) {
        List<String> keys = Cursor.decode(cursor, 1);
        try {
            return keys.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(keys.get(0)));
        } catch (NumberFormatException notOurs) {
            throw Cursor.bad();
        }
    }
}
