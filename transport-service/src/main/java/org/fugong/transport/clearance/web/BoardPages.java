package org.fugong.transport.clearance.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.CharterSummary;
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.clearance.application.CallOwners;
import org.fugong.transport.clearance.application.ClearanceBoard;
import org.fugong.transport.clearance.application.ClearanceBoard.BoardLine;
import org.fugong.transport.clearance.application.ReadBoard;
import org.fugong.transport.clearance.domain.ClearanceState;
import org.fugong.transport.traveller.application.Travellers;
import org.fugong.transport.traveller.application.WorkerIdentity;
import org.fugong.transport.web.Sight;

/** The coordinator's board of a charter's clearances: what is open, whom to call, what came otherwise. */
@Path("/charters/{charterId}/board")
@Produces(MediaType.TEXT_HTML)
class BoardPages {

    private static final int MOST_GROUPS = 12;
    private static final int MOST_CALLEES = 8;

    private final Shell shell;
    private final ReadBoard board;
    private final CallOwners owners;
    private final ReadCharters charters;
    private final Travellers travellers;
    private final DatabaseClock clock;
    private final Caller caller;
    private final Sight sight;

    BoardPages(
            Shell shell,
            ReadBoard board,
            CallOwners owners,
            ReadCharters charters,
            Travellers travellers,
            DatabaseClock clock,
            Caller caller,
            Sight sight) {
        this.shell = shell;
        this.board = board;
        this.owners = owners;
        this.charters = charters;
        this.travellers = travellers;
        this.clock = clock;
        this.caller = caller;
        this.sight = sight;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance board(
                Head charter,
                Counts counts,
                List<CalleeRow> callees,
                int otherCallees,
                List<ClearanceRow> rows,
                @Nullable String more);

        static native TemplateInstance stray(Head charter, List<StrayRow> rows, @Nullable String more);
    }

    /**
     * What the page tells of the charter and of who reads.
     *
     * @param open whether an answer still counts
     * @param view which lines are listed: OPEN, ALL or CONTRADICTED
     * @param answers whether the reader may answer now
     * @param decides whether the reader may decide between contradicting answers now
     * @param calls whether the reader calls
     */
    public record Head(
            String path,
            String api,
            String name,
            Instant deadline,
            Instant asOf,
            boolean open,
            String view,
            boolean answers,
            boolean decides,
            boolean calls) {}

    /**
     * What is open, counted.
     *
     * @param otherOrigins how many more groups by origin there are than are listed
     * @param otherEnterprises how many more groups by enterprise there are than are listed
     */
    public record Counts(
            List<BoardView.Kind> kinds,
            List<BoardView.Origin> origins,
            int otherOrigins,
            List<BoardView.Enterprise> enterprises,
            int otherEnterprises,
            ClearanceBoard.Alarms alarms) {}

    /** An answer that came otherwise. */
    public record StrayRow(
            ClearanceRow clearance, String outcome, String reason, String by, Instant receivedAt, String effect) {}

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance board(
            @PathParam("charterId") UUID charterId,
            @QueryParam("all") boolean all,
            @QueryParam("contradicted") boolean contradicted,
            @QueryParam("cursor") @Nullable String cursor) {
        String view = contradicted ? "CONTRADICTED" : all ? "ALL" : "OPEN";
        Head head = head(charterId, view);
        ReadBoard.Board read = board.board(
                charterId,
                sight.scope(),
                MOST_GROUPS,
                new ClearanceBoard.Wanted(
                        view.equals("OPEN") ? Optional.of(ClearanceState.OPEN) : Optional.empty(), contradicted),
                BoardCursors.line(cursor),
                Page.DEFAULT_LIMIT + 1);
        Page<BoardLine> page = Page.of(read.lines(), Page.DEFAULT_LIMIT, BoardCursors::of);
        Map<UUID, WorkerIdentity> people = travellers.find(
                page.items().stream().map(line -> line.clearance().workerId()).toList());
        Optional<CallOwners.CallList> toCall = head.calls() && head.open()
                ? Optional.of(owners.next(charterId, read.counts().byOwner(), head.asOf(), MOST_CALLEES))
                : Optional.empty();
        return shell.page(
                Templates.board(
                        head,
                        new Counts(
                                BoardView.kinds(read),
                                BoardView.origins(read.counts().byOrigin()),
                                read.origins() - read.counts().byOrigin().size(),
                                BoardView.enterprises(read.counts().byEnterprise(), read.names()),
                                read.enterprises()
                                        - read.counts().byEnterprise().size(),
                                read.counts().alarms()),
                        toCall.map(list -> rows(list.callees(), head.asOf())).orElse(List.of()),
                        toCall.map(CallOwners.CallList::others).orElse(0),
                        page.items().stream()
                                .map(line -> ClearanceRow.of(line, read.names(), people, head.asOf()))
                                .toList(),
                        more(head.path() + "/board?" + query(view), page)),
                "charters");
    }

    private static String query(String view) {
        return switch (view) {
            case "ALL" -> "all=true&";
            case "CONTRADICTED" -> "contradicted=true&";
            default -> "";
        };
    }

    private static List<CalleeRow> rows(List<CallOwners.Next> callees, Instant asOf) {
        List<CalleeRow> rows = new ArrayList<>();
        callees.forEach(next -> rows.add(CalleeRow.of(rows.size() + 1, next, asOf)));
        return rows;
    }

    @GET
    @Path("answers")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance stray(
            @PathParam("charterId") UUID charterId, @QueryParam("cursor") @Nullable String cursor) {
        Head head = head(charterId, "STRAY");
        ReadBoard.Strays some =
                board.strays(charterId, sight.scope(), BoardResource.before(cursor), Page.DEFAULT_LIMIT + 1);
        Page<ClearanceBoard.Stray> page =
                Page.of(some.strays(), Page.DEFAULT_LIMIT, last -> Cursor.encode("" + last.id()));
        Map<UUID, WorkerIdentity> people = travellers.find(page.items().stream()
                .map(stray -> stray.line().clearance().workerId())
                .distinct()
                .toList());
        return shell.page(
                Templates.stray(
                        head,
                        page.items().stream()
                                .map(stray -> new StrayRow(
                                        ClearanceRow.of(stray.line(), some.names(), people, head.asOf()),
                                        stray.answer().outcome().name(),
                                        Optional.ofNullable(stray.answer().reason())
                                                .orElse(""),
                                        stray.answer().answeredBy(),
                                        stray.answer().receivedAt(),
                                        stray.answer().effect().name()))
                                .toList(),
                        more(head.path() + "/board/answers?", page)),
                "charters");
    }

    private Head head(UUID charterId, String view) {
        CharterSummary charter = charters.summary(charterId).orElseThrow(Problem::notFound);
        Instant asOf = clock.now();
        boolean open = charter.state().equals("ANNOUNCED") && asOf.isBefore(charter.deadline());
        boolean official = caller.has(Role.DISTRICT) || caller.has(Role.TOWN);
        return new Head(
                "/transport/charters/" + charterId,
                "/transport/api/v1/charters/" + charterId,
                charter.name(),
                charter.deadline(),
                asOf,
                open,
                view,
                open && official,
                open && caller.has(Role.DISTRICT),
                official);
    }

    private static @Nullable String more(String path, Page<?> page) {
        return page.next() == null ? null : path + "cursor=" + page.next();
    }
}
