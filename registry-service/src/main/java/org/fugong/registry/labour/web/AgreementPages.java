package org.fugong.registry.labour.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.labour.application.Agreements;
import org.fugong.registry.labour.application.Buses;
import org.fugong.registry.labour.application.HeardAnswers;
import org.fugong.registry.labour.application.HeardStore.Kept;
import org.fugong.registry.labour.application.LabourMarket;
import org.fugong.registry.labour.application.Proposals;
import org.fugong.registry.labour.domain.Agreement;
import org.fugong.registry.labour.domain.AgreementCourse.State;
import org.fugong.registry.labour.domain.Bus;
import org.fugong.registry.labour.domain.HeardAnswer.Office;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Party;
import org.fugong.registry.labour.web.LabourRows.AgreementRow;
import org.fugong.registry.labour.web.LabourRows.EntryRow;
import org.fugong.registry.labour.web.NamedRows.NamedRow;

/** Agreements to lend workers on pages of enterprises and officials. */
@Path("/labour/agreements")
@Produces(MediaType.TEXT_HTML)
class AgreementPages {

    private static final String ACTIVE = "labour";

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance draft(
                EntryRow need, EntryRow surplus, LocalDate from, LocalDate to, int people, String pay);

        static native TemplateInstance agreement(
                AgreementRow row,
                EntryRow need,
                List<String> reasons,
                List<NamedRow> workers,
                @Nullable Bus bus,
                boolean lender,
                boolean borrower,
                boolean mayConclude,
                boolean witness,
                boolean signedByOwn,
                boolean ratedByOwn);

        static native TemplateInstance workers(AgreementRow row, List<NamedRow> workers);

        static native TemplateInstance heard(
                AgreementRow row, NamedRow worker, @Nullable Kept kept, boolean second, boolean open, String now);
    }

    private final Shell shell;
    private final Caller caller;
    private final LabourScope scope;
    private final LabourRows rows;
    private final NamedRows named;
    private final LabourMarket market;
    private final Proposals proposals;
    private final Agreements agreements;
    private final HeardAnswers heard;
    private final Buses buses;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    AgreementPages(
            Shell shell,
            Caller caller,
            LabourScope scope,
            LabourRows rows,
            NamedRows named,
            LabourMarket market,
            Proposals proposals,
            Agreements agreements,
            HeardAnswers heard,
            Buses buses,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.shell = shell;
        this.caller = caller;
        this.scope = scope;
        this.rows = rows;
        this.named = named;
        this.market = market;
        this.proposals = proposals;
        this.agreements = agreements;
        this.heard = heard;
        this.buses = buses;
        this.clock = clock;
        this.zone = zone;
    }

    @GET
    @Path("new")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(hidden = true)
    public TemplateInstance draft(
            @QueryParam("need") @Nullable UUID needId, @QueryParam("surplus") @Nullable UUID surplusId) {
        if (needId == null || surplusId == null) {
            throw Problem.notFound();
        }
        MarketEntry need = market.find(needId).orElseThrow(Problem::notFound);
        MarketEntry surplus = market.find(surplusId).orElseThrow(Problem::notFound);
        scope.requireEither(need, surplus);
        Agreements.Room room = agreements.room(need, surplus);
        int people = proposals
                .of(needId, surplusId)
                .map(p -> p.lot().people())
                .map(proposed -> Math.min(proposed, room.people()))
                .orElse(room.people());
        Integer pay = need.work().payPerDay() == null
                ? surplus.work().payPerDay()
                : need.work().payPerDay();
        return shell.page(
                Templates.draft(
                        rows.entries(List.of(need)).get(0),
                        rows.entries(List.of(surplus)).get(0),
                        room.days().from(),
                        room.days().to(),
                        people,
                        pay == null ? "" : pay.toString()),
                ACTIVE);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance agreement(@PathParam("id") UUID id) {
        Agreement a = agreements.find(id).orElseThrow(Problem::notFound);
        scope.require(a);
        Party own = scope.party(a);
        MarketEntry need = market.find(a.parties().needId()).orElseThrow(Problem::notFound);
        return shell.page(
                Templates.agreement(
                        rows.agreements(List.of(a)).get(0),
                        rows.entries(List.of(need)).get(0),
                        proposals.reasonsOf(id).stream()
                                .map(reason -> reason.text(shell.lang()))
                                .toList(),
                        named.of(a),
                        buses.of(id).orElse(null),
                        own == Party.LENDER,
                        own == Party.BORROWER,
                        own != null || caller.has(Role.TOWN) || caller.has(Role.DISTRICT),
                        scope.witness(a) != null,
                        own != null
                                && (own == Party.LENDER
                                                ? a.signed().lender()
                                                : a.signed().borrower())
                                        != null,
                        own != null
                                && (own == Party.LENDER
                                                ? a.ratings().byLender()
                                                : a.ratings().byBorrower())
                                        != null),
                ACTIVE);
    }

    @GET
    @Path("{id}/workers")
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(hidden = true)
    public TemplateInstance name(@PathParam("id") UUID id) {
        Agreement a = agreements.find(id).orElseThrow(Problem::notFound);
        if (scope.party(a) != Party.LENDER) {
            throw Problem.notFound();
        }
        return shell.page(Templates.workers(rows.agreements(List.of(a)).get(0), named.choice(a)), ACTIVE);
    }

    @GET
    @Path("{id}/workers/{worker}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(hidden = true)
    public TemplateInstance heard(@PathParam("id") UUID id, @PathParam("worker") UUID worker) {
        Agreement a = agreements.find(id).orElseThrow(Problem::notFound);
        Office office = scope.requireWitness(a);
        NamedRow row = named.of(a).stream()
                .filter(one -> one.id().equals(worker))
                .findFirst()
                .orElseThrow(Problem::notFound);
        Kept kept = heard.of(id, worker).orElse(null);
        return shell.page(
                Templates.heard(
                        rows.agreements(List.of(a)).get(0),
                        row,
                        kept,
                        kept != null
                                && kept.answer()
                                        .objection(caller.subject(), office)
                                        .isEmpty(),
                        a.state() == State.AWAITING_CONSENT,
                        LocalDateTime.ofInstant(clock.instant(), zone)
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString()),
                ACTIVE);
    }
}
