package org.fugong.transport.clearance.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
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
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.CharterSummary;
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.clearance.application.IssueLink;
import org.fugong.transport.clearance.application.OriginLinks;
import org.fugong.transport.clearance.application.ReadBoard;
import org.fugong.transport.clearance.domain.ClearanceOwner;

/** The page on which officials make and revoke a charter's links. */
@Path("/charters/{charterId}/links")
@Produces(MediaType.TEXT_HTML)
class LinkPages {

    private final Shell shell;
    private final IssueLink issue;
    private final ReadBoard board;
    private final ReadCharters charters;
    private final DatabaseClock clock;
    private final Caller caller;

    LinkPages(
            Shell shell, IssueLink issue, ReadBoard board, ReadCharters charters, DatabaseClock clock, Caller caller) {
        this.shell = shell;
        this.issue = issue;
        this.board = board;
        this.charters = charters;
        this.clock = clock;
        this.caller = caller;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                Head charter, List<County> counties, String division, List<Row> rows, boolean makes);
    }

    /** What the page tells of the charter. */
    public record Head(String path, String api, String name) {}

    /** A county with something open. */
    public record County(String division, int open) {}

    /** A link. */
    public record Row(
            UUID id,
            String division,
            Instant madeAt,
            Instant expiresAt,
            String state,
            int uses,
            int answers,
            int refusals,
            @Nullable Instant lastUsedAt) {

        static Row of(OriginLinks.Used used, Instant now) {
            boolean revoked = used.link().revokedAt().isPresent();
            boolean expired = !now.isBefore(used.link().expiresAt());
            return new Row(
                    used.link().id(),
                    used.link().division(),
                    used.link().madeAt(),
                    used.link().expiresAt(),
                    revoked ? "REVOKED" : expired ? "EXPIRED" : "VALID",
                    used.uses(),
                    used.answers(),
                    used.refusals(),
                    used.lastUsedAt());
        }

        /** Whether it can be revoked. */
        public boolean valid() {
            return state.equals("VALID");
        }

        /** The shape that tells the state. */
        public String badge() {
            return valid() ? "ok" : "off";
        }
    }

    @GET
    @RolesAllowed({Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance list(
            @PathParam("charterId") UUID charterId, @QueryParam("division") @DefaultValue("") String division) {
        CharterSummary charter = charters.summary(charterId).orElseThrow(Problem::notFound);
        Instant now = clock.now();
        Map<String, Integer> open = new TreeMap<>();
        board.byOrigin(charterId, Scope.DISTRICT, Optional.empty(), Integer.MAX_VALUE).stream()
                .filter(o -> o.kind().owner() == ClearanceOwner.ORIGIN_BUREAU)
                .forEach(o -> open.merge(o.originDivision(), o.open(), Integer::sum));
        String path = "/transport/charters/" + charterId;
        boolean makes =
                caller.has(Role.DISTRICT) && charter.state().equals("ANNOUNCED") && now.isBefore(charter.deadline());
        return shell.page(
                Templates.list(
                        new Head(path, "/transport/api/v1/charters/" + charterId, charter.name()),
                        open.entrySet().stream()
                                .map(e -> new County(e.getKey(), e.getValue()))
                                .toList(),
                        division,
                        issue.list(charterId, LinkResource.MOST).stream()
                                .map(used -> Row.of(used, now))
                                .toList(),
                        makes),
                "charters");
    }
}
