package org.fugong.transport.clearance.web;

import java.time.Instant;
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

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.CharterSummary;
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.clearance.application.Clearances.BoardLine;
import org.fugong.transport.clearance.application.ReadBoard;
import org.fugong.transport.clearance.domain.ClearanceState;
import org.fugong.transport.web.Sight;

/** The page of a charter's clearances. */
@Path("/charters/{charterId}/board")
@Produces(MediaType.TEXT_HTML)
class BoardPages {

    private static final int MOST_GROUPS = 12;

    private final Shell shell;
    private final ReadBoard board;
    private final ReadCharters charters;
    private final DatabaseClock clock;
    private final Caller caller;
    private final Sight sight;

    BoardPages(Shell shell, ReadBoard board, ReadCharters charters, DatabaseClock clock, Caller caller, Sight sight) {
        this.shell = shell;
        this.board = board;
        this.charters = charters;
        this.clock = clock;
        this.caller = caller;
        this.sight = sight;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance board(
                Head charter,
                List<BoardView.Kind> kinds,
                List<BoardView.Origin> origins,
                List<BoardView.Enterprise> enterprises,
                List<ClearanceRow> rows,
                boolean all,
                boolean answers,
                @Nullable String more);
    }

    /**
     * What the page tells of the charter.
     *
     * @param open whether an answer still counts
     */
    public record Head(String path, String name, Instant deadline, Instant asOf, boolean open) {}

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance board(
            @PathParam("charterId") UUID charterId,
            @QueryParam("all") boolean all,
            @QueryParam("cursor") @Nullable String cursor) {
        CharterSummary charter = charters.summary(charterId).orElseThrow(Problem::notFound);
        Scope scope = sight.scope();
        Instant asOf = clock.now();
        boolean open = charter.state().equals("ANNOUNCED") && asOf.isBefore(charter.deadline());
        ReadBoard.Summary summary = board.summary(charterId, scope);
        ReadBoard.Lines lines = board.lines(
                charterId,
                scope,
                all ? Optional.empty() : Optional.of(ClearanceState.OPEN),
                BoardResource.after(cursor),
                Page.DEFAULT_LIMIT + 1);
        Page<BoardLine> page = Page.of(lines.lines(), Page.DEFAULT_LIMIT, BoardResource::cursor);
        String path = "/transport/charters/" + charterId;
        String more =
                page.next() == null ? null : path + "/board?" + (all ? "all=true&" : "") + "cursor=" + page.next();
        return shell.page(
                Templates.board(
                        new Head(path, charter.name(), charter.deadline(), asOf, open),
                        BoardView.kinds(summary),
                        BoardView.origins(summary).stream().limit(MOST_GROUPS).toList(),
                        BoardView.enterprises(summary).stream()
                                .limit(MOST_GROUPS)
                                .toList(),
                        page.items().stream()
                                .map(line -> ClearanceRow.of(line, lines.names()))
                                .toList(),
                        all,
                        open && (caller.has(Role.DISTRICT) || caller.has(Role.TOWN)),
                        more),
                "charters");
    }
}
