package org.fugong.registry.labour.web;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.division.application.Town;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.labour.application.Agreements;
import org.fugong.registry.labour.application.LabourMarket;
import org.fugong.registry.labour.application.NoticeBoard;
import org.fugong.registry.labour.application.Occupation;
import org.fugong.registry.labour.application.Occupations;
import org.fugong.registry.labour.application.ProposalStore.Made;
import org.fugong.registry.labour.application.Proposals;
import org.fugong.registry.labour.domain.Agreement;
import org.fugong.registry.labour.domain.EntryCourse;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Outlook;
import org.fugong.registry.labour.domain.Proposal;
import org.fugong.registry.labour.domain.Side;
import org.fugong.registry.labour.web.LabourRows.AgreementRow;
import org.fugong.registry.labour.web.LabourRows.EntryRow;
import org.fugong.registry.labour.web.LabourRows.ProposalRow;
import org.fugong.registry.park.application.EnterpriseParks;
import org.fugong.registry.park.application.Park;
import org.fugong.registry.park.application.Parks;

/** The labour market on pages of enterprises and officials. */
@Path("/labour")
@Produces(MediaType.TEXT_HTML)
class LabourPages {

    private static final int ROWS = 50;
    private static final int DUE_DAYS = 7;
    private static final String ACTIVE = "labour";

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance home(
                List<EntryRow> entries,
                @Nullable String more,
                List<ProposalRow> proposals,
                List<AgreementRow> agreements,
                List<AgreementRow> dueBack,
                Made made,
                Collection<Town> towns,
                Collection<Occupation> occupations,
                boolean official,
                boolean oneTown,
                @Nullable UUID enterpriseId,
                String side,
                String occupation,
                String town);

        static native TemplateInstance form(
                EntryFields v,
                String api,
                String etag,
                Collection<Occupation> occupations,
                List<Park> parks,
                String back,
                boolean need);

        static native TemplateInstance entry(
                EntryRow row,
                List<ProposalRow> proposals,
                Made made,
                @Nullable String why,
                List<BoardResource.FeedbackView> feedback,
                boolean mayWrite,
                boolean need);

        static native TemplateInstance feedback(BoardResource.FeedbackView m, String back);
    }

    private final Shell shell;
    private final Caller caller;
    private final LabourScope scope;
    private final LabourRows rows;
    private final LabourMarket market;
    private final Proposals proposals;
    private final Agreements agreements;
    private final NoticeBoard board;
    private final Occupations occupations;
    private final Divisions divisions;
    private final Enterprises enterprises;
    private final Parks parks;
    private final EnterpriseParks enterpriseParks;

    @Inject
    LabourPages(
            Shell shell,
            Caller caller,
            LabourScope scope,
            LabourRows rows,
            LabourMarket market,
            Proposals proposals,
            Agreements agreements,
            NoticeBoard board,
            Occupations occupations,
            Divisions divisions,
            Enterprises enterprises,
            Parks parks,
            EnterpriseParks enterpriseParks) {
        this.shell = shell;
        this.caller = caller;
        this.scope = scope;
        this.rows = rows;
        this.market = market;
        this.proposals = proposals;
        this.agreements = agreements;
        this.board = board;
        this.occupations = occupations;
        this.divisions = divisions;
        this.enterprises = enterprises;
        this.parks = parks;
        this.enterpriseParks = enterpriseParks;
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance home(
            @QueryParam("side") @DefaultValue("") String side,
            @QueryParam("occupation") @DefaultValue("") String occupation,
            @QueryParam("town") @DefaultValue("") String town,
            @QueryParam("cursor") @Nullable String cursor) {
        boolean official = caller.seesWholeDistrict() || caller.has(Role.TOWN);
        Page<MarketEntry> page = Page.of(
                market.list(
                        scope.entries(
                                LabourScope.one(Side.class, "side", side), official, occupation, town, null, cursor),
                        ROWS + 1),
                ROWS,
                last -> Cursor.encode(last.postedAt().toString(), last.id().toString()));
        List<Agreement> under = agreements.list(scope.agreements(null, null), ROWS);
        List<Agreement> dueBack =
                official ? agreements.dueBack(scope.ownTown().orElse(null), DUE_DAYS, ROWS) : List.of();
        return shell.page(
                Templates.home(
                        rows.entries(page.items()),
                        more(page.next(), side, occupation, town),
                        official ? rows.proposals(seenProposals()) : List.of(),
                        rows.agreements(under),
                        rows.agreements(dueBack),
                        proposals.made(),
                        divisions.towns(),
                        occupations.all(),
                        official,
                        scope.ownTown().isPresent(),
                        caller.enterpriseId().orElse(null),
                        side,
                        occupation,
                        town),
                ACTIVE);
    }

    private List<Proposal> seenProposals() {
        List<Proposal> best = proposals.best(ROWS);
        var known = market.findAll(best.stream()
                .flatMap(p ->
                        java.util.stream.Stream.of(p.lot().needId(), p.lot().surplusId()))
                .distinct()
                .toList());
        return best.stream()
                .filter(p -> scope.may(Objects.requireNonNull(known.get(p.lot().needId())))
                        || scope.may(Objects.requireNonNull(known.get(p.lot().surplusId()))))
                .toList();
    }

    @GET
    @Path("new")
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(hidden = true)
    public TemplateInstance post(@QueryParam("side") @DefaultValue("NEED") String side) {
        UUID own = caller.enterpriseId().orElseThrow(Problem::notFound);
        Side asked = Objects.requireNonNull(LabourScope.one(Side.class, "side", side));
        return shell.page(
                Templates.form(
                        EntryFields.empty(
                                asked, enterpriseParks.of(own).map(Park::id).orElse(null)),
                        "POST /registry/api/v1/enterprises/" + own + "/labour-entries",
                        "",
                        occupations.all(),
                        parks.choice(enterprises
                                .facts(own)
                                .orElseThrow(Problem::notFound)
                                .town()),
                        "/registry/labour",
                        asked == Side.NEED),
                ACTIVE);
    }

    @GET
    @Path("entries/{id}/edit")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(hidden = true)
    public TemplateInstance edit(@PathParam("id") UUID id) {
        MarketEntry entry = seen(id);
        return shell.page(
                Templates.form(
                        EntryFields.of(entry),
                        "PUT /registry/api/v1/labour-entries/" + id,
                        "\"" + entry.version() + "\"",
                        occupations.all(),
                        parks.choice(entry.town()),
                        "/registry/labour/entries/" + id,
                        entry.side() == Side.NEED),
                ACTIVE);
    }

    @GET
    @Path("entries/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance entry(@PathParam("id") UUID id) {
        MarketEntry entry = seen(id);
        Outlook outlook = proposals.outlooks(List.of(id)).get(id);
        boolean mayWrite = caller.has(Role.ENTERPRISE) || caller.has(Role.TOWN) || caller.has(Role.DISTRICT);
        return shell.page(
                Templates.entry(
                        rows.entries(List.of(entry)).get(0),
                        rows.proposals(proposals.of(id)),
                        proposals.made(),
                        outlook == null || !EntryCourse.open(entry.state()) ? null : outlook.why(shell.lang()),
                        mayWrite
                                ? board.messages(id, null, null, ROWS).stream()
                                        .map(BoardResource.FeedbackView::of)
                                        .toList()
                                : List.of(),
                        mayWrite,
                        entry.side() == Side.NEED),
                ACTIVE);
    }

    @GET
    @Path("feedback/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(hidden = true)
    public TemplateInstance feedback(@PathParam("id") UUID id) {
        BoardResource.FeedbackView message =
                board.message(id).map(BoardResource.FeedbackView::of).orElseThrow(Problem::notFound);
        seen(message.needId());
        return shell.page(Templates.feedback(message, "/registry/labour/entries/" + message.needId()), ACTIVE);
    }

    private MarketEntry seen(UUID id) {
        MarketEntry entry = market.find(id).orElseThrow(Problem::notFound);
        scope.require(entry);
        return entry;
    }

    private static @Nullable String more(@Nullable String cursor, String side, String occupation, String town) {
        return cursor == null
                ? null
                : "/registry/labour?side=" + side + "&occupation=" + occupation + "&town=" + town + "&cursor=" + cursor;
    }
}
