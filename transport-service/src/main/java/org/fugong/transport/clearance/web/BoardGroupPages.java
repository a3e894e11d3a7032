package org.fugong.transport.clearance.web;

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

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.clearance.application.ReadBoard;
import org.fugong.transport.web.Sight;

/** What is open by origin and by enterprise, all of it, page by page: the board shows the first of each. */
@Path("/charters/{charterId}/board")
@Produces(MediaType.TEXT_HTML)
class BoardGroupPages {

    private final Shell shell;
    private final ReadBoard board;
    private final ReadCharters charters;
    private final Sight sight;

    BoardGroupPages(Shell shell, ReadBoard board, ReadCharters charters, Sight sight) {
        this.shell = shell;
        this.board = board;
        this.charters = charters;
        this.sight = sight;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance origins(
                String path, String charter, List<BoardView.Origin> rows, @Nullable String more);

        static native TemplateInstance enterprises(
                String path, String charter, List<BoardView.Enterprise> rows, @Nullable String more);
    }

    @GET
    @Path("origins")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance origins(
            @PathParam("charterId") UUID charterId, @QueryParam("cursor") @Nullable String cursor) {
        String charter = name(charterId);
        Page<BoardView.Origin> page = Page.of(
                BoardView.origins(
                        board.byOrigin(charterId, sight.scope(), BoardCursors.origin(cursor), Page.DEFAULT_LIMIT + 1)),
                Page.DEFAULT_LIMIT,
                BoardCursors::of);
        return shell.page(
                Templates.origins(path(charterId), charter, page.items(), more(path(charterId) + "/origins", page)),
                "charters");
    }

    @GET
    @Path("enterprises")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance enterprises(
            @PathParam("charterId") UUID charterId, @QueryParam("cursor") @Nullable String cursor) {
        String charter = name(charterId);
        ReadBoard.Enterprises some =
                board.byEnterprise(charterId, sight.scope(), BoardCursors.enterprise(cursor), Page.DEFAULT_LIMIT + 1);
        Page<BoardView.Enterprise> page =
                Page.of(BoardView.enterprises(some.counts(), some.names()), Page.DEFAULT_LIMIT, BoardCursors::of);
        return shell.page(
                Templates.enterprises(
                        path(charterId), charter, page.items(), more(path(charterId) + "/enterprises", page)),
                "charters");
    }

    private String name(UUID charterId) {
        return charters.summary(charterId).orElseThrow(Problem::notFound).name();
    }

    private static String path(UUID charterId) {
        return "/transport/charters/" + charterId + "/board";
    }

    private static @Nullable String more(String path, Page<?> page) {
        return page.next() == null ? null : path + "?cursor=" + page.next();
    }
}
