package org.fugong.registry.labour.web;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
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
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.division.application.Town;
import org.fugong.registry.labour.application.EntryStore;
import org.fugong.registry.labour.application.LabourMarket;
import org.fugong.registry.labour.application.NoticeBoard;
import org.fugong.registry.labour.application.Occupation;
import org.fugong.registry.labour.application.Occupations;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Shift;
import org.fugong.registry.labour.domain.Side;
import org.fugong.registry.labour.web.LabourRows.EntryRow;

/** The notice board as the labour bureau's public account shows it: without log-in, nothing personal. */
@Path("/labour/board")
@Produces(MediaType.TEXT_HTML)
class LabourBoardPages {

    private static final int ROWS = 50;
    private static final String ACTIVE = "labour-board";

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                List<EntryRow> rows,
                @Nullable String more,
                Collection<Town> towns,
                Collection<Occupation> occupations,
                String occupation,
                String town,
                String shift);

        static native TemplateInstance need(EntryRow row, Collection<Occupation> occupations);
    }

    private final Shell shell;
    private final LabourMarket market;
    private final NoticeBoard board;
    private final LabourRows rows;
    private final Divisions divisions;
    private final Occupations occupations;

    @Inject
    LabourBoardPages(
            Shell shell,
            LabourMarket market,
            NoticeBoard board,
            LabourRows rows,
            Divisions divisions,
            Occupations occupations) {
        this.shell = shell;
        this.market = market;
        this.board = board;
        this.rows = rows;
        this.divisions = divisions;
        this.occupations = occupations;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("occupation") @DefaultValue("") String occupation,
            @QueryParam("town") @DefaultValue("") String town,
            @QueryParam("shift") @DefaultValue("") String shift,
            @QueryParam("cursor") @Nullable String cursor) {
        LabourScope.After after = LabourScope.after(cursor);
        Shift asked = LabourScope.one(Shift.class, "shift", shift);
        Page<MarketEntry> page = Page.of(
                market.list(
                        new EntryStore.Query(
                                Side.NEED,
                                true,
                                occupations
                                        .find(occupation)
                                        .map(Occupation::code)
                                        .orElse(null),
                                divisions.town(town).map(Town::code).orElse(null),
                                asked,
                                null,
                                after.at(),
                                after.id()),
                        ROWS + 1),
                ROWS,
                last -> Cursor.encode(last.postedAt().toString(), last.id().toString()));
        String more = page.next() == null
                ? null
                : "/registry/labour/board?occupation="
                        + occupations.find(occupation).map(Occupation::code).orElse("")
                        + "&town=" + divisions.town(town).map(Town::code).orElse("") + "&shift="
                        + (asked == null ? "" : asked.name()) + "&cursor=" + page.next();
        return shell.page(
                Templates.list(
                        rows.entries(page.items()),
                        more,
                        divisions.towns(),
                        occupations.all(),
                        occupation,
                        town,
                        shift),
                ACTIVE);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance need(@PathParam("id") UUID id) {
        MarketEntry entry = board.find(id).orElseThrow(Problem::notFound);
        return shell.page(Templates.need(rows.entries(List.of(entry)).get(0), occupations.all()), ACTIVE);
    }
}
