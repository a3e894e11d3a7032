package org.fugong.transport.clearance.web;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.transport.charter.application.CharterSummary;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.clearance.application.OriginLinks;
import org.fugong.transport.clearance.application.OriginLinks.Deed;
import org.fugong.transport.clearance.application.UseLink;
import org.fugong.transport.clearance.domain.LinkRefusal;
import org.fugong.transport.clearance.domain.OriginLink;
import org.fugong.transport.traveller.application.Travellers;
import org.fugong.transport.traveller.application.WorkerIdentity;
import org.fugong.transport.worker.application.KnownWorkers;

/** The pages that a bureau sees behind its link. Nobody logs in here, and nothing of these pages is told to other sites. */
@Path("/origin-link")
@Produces(MediaType.TEXT_HTML)
class OriginPages {

    /** Where a link leads; its secret stands behind a #, which a browser keeps to itself. */
    static final String PATH = "/transport/origin-link";

    private final Shell shell;
    private final UseLink use;
    private final LinkCookie cookie;
    private final ReadCharters charters;
    private final KnownWorkers workers;
    private final Travellers travellers;

    OriginPages(
            Shell shell,
            UseLink use,
            LinkCookie cookie,
            ReadCharters charters,
            KnownWorkers workers,
            Travellers travellers) {
        this.shell = shell;
        this.use = use;
        this.cookie = cookie;
        this.charters = charters;
        this.workers = workers;
        this.travellers = travellers;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance enter();

        static native TemplateInstance refused(String why);

        static native TemplateInstance answer(Sheet sheet, List<Row> rows, @Nullable String more);
    }

    /** What the page tells of the link and its charter. */
    public record Sheet(
            UUID linkId,
            String division,
            String charter,
            Instant departureAt,
            Instant closesAt,
            OriginLinks.Counts counts) {}

    /** One open clearance. */
    public record Row(UUID clearanceId, String kind, int number, String worker, String employer, Instant dueAt) {}

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response enter() {
        return quiet(Response.ok(shell.page(Templates.enter())));
    }

    @GET
    @Path("refused")
    @PermitAll
    @Operation(hidden = true)
    public Response refused(@QueryParam("why") @DefaultValue("ALTERED") String why) {
        return quiet(Response.ok(shell.page(Templates.refused(known(why).name()))));
    }

    @GET
    @Path("{linkId}")
    @PermitAll
    @Operation(hidden = true)
    public Response answer(@PathParam("linkId") UUID linkId, @QueryParam("cursor") @Nullable String cursor) {
        UseLink.Standing standing = use.enter(cookie.token(linkId), Optional.of(linkId), Deed.LOOKED);
        if (standing.refusal().isPresent()) {
            LinkRefusal why = standing.refusal().get();
            return quiet(Response.status(why == LinkRefusal.TOO_MANY ? 429 : 403)
                    .entity(shell.page(Templates.refused(why.name()))));
        }
        OriginLink link = standing.link().orElseThrow();
        CharterSummary charter = charters.summary(link.charterId()).orElseThrow();
        List<OriginLinks.Asked> some = use.asked(link, LinkUseResource.after(cursor), Page.DEFAULT_LIMIT + 1);
        Set<UUID> enterprises = new HashSet<>();
        some.forEach(a -> enterprises.add(a.enterpriseId()));
        Map<UUID, String> names = workers.enterpriseNames(enterprises);
        Map<UUID, WorkerIdentity> people =
                travellers.find(some.stream().map(OriginLinks.Asked::workerId).toList());
        Page<Row> page = Page.of(
                        some,
                        Page.DEFAULT_LIMIT,
                        last -> Cursor.encode(last.clearanceId().toString()))
                .map(a -> new Row(
                        a.clearanceId(),
                        a.kind(),
                        a.number(),
                        Travellers.shown(a.workerId(), people),
                        names.getOrDefault(a.enterpriseId(), ""),
                        a.dueAt()));
        return quiet(Response.ok(shell.page(Templates.answer(
                new Sheet(
                        link.id(),
                        link.division(),
                        charter.name(),
                        charter.departureAt(),
                        link.expiresAt(),
                        use.counts(link)),
                page.items(),
                page.next() == null ? null : PATH + "/" + linkId + "?cursor=" + page.next()))));
    }

    private static LinkRefusal known(String why) {
        for (LinkRefusal refusal : LinkRefusal.values()) {
            if (refusal.name().equals(why)) {
                return refusal;
            }
        }
        return LinkRefusal.ALTERED;
    }

    private static Response quiet(Response.ResponseBuilder response) {
        return response.header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
