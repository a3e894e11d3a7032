package org.fugong.registry.labour.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.labour.application.Agreements;
import org.fugong.registry.labour.application.LabourMarket;
import org.fugong.registry.labour.application.Occupations;
import org.fugong.registry.labour.domain.Agreement;
import org.fugong.registry.labour.domain.AgreementCourse;
import org.fugong.registry.labour.domain.EntryCourse;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Proposal;

/** What lists of the labour market show, in the reader's language. */
@ApplicationScoped
public class LabourRows {

    private final Shell shell;
    private final Enterprises enterprises;
    private final Divisions divisions;
    private final Occupations occupations;
    private final LabourMarket market;
    private final Agreements agreements;

    @Inject
    LabourRows(
            Shell shell,
            Enterprises enterprises,
            Divisions divisions,
            Occupations occupations,
            LabourMarket market,
            Agreements agreements) {
        this.shell = shell;
        this.enterprises = enterprises;
        this.divisions = divisions;
        this.occupations = occupations;
        this.market = market;
        this.agreements = agreements;
    }

    /** A need or a surplus in a list. */
    public record EntryRow(MarketEntry e, String enterprise, String occupation, String town, int free) {

        /** Shape of the state. */
        public String badge() {
            return switch (e.state()) {
                case POSTED -> "wait";
                case PARTLY_FILLED -> "info";
                case FILLED -> "ok";
                case WITHDRAWN, EXPIRED -> "off";
            };
        }

        /** Whether people can still be promised. */
        public boolean open() {
            return EntryCourse.open(e.state());
        }
    }

    /** People proposed, in a list. */
    public record ProposalRow(
            UUID needId,
            UUID surplusId,
            String lender,
            String borrower,
            String lenderTown,
            int people,
            int needed,
            LocalDate from,
            LocalDate to,
            int kilometres,
            List<String> reasons) {}

    /** An agreement in a list. */
    public record AgreementRow(Agreement a, String lender, String borrower, boolean overdue) {

        /** Shape of the state. */
        public String badge() {
            return overdue ? "stop" : badgeOf(a.state());
        }

        /** Its page. */
        public String path() {
            return "/registry/labour/agreements/" + a.id();
        }

        private static String badgeOf(AgreementCourse.State state) {
            return switch (state) {
                case PROPOSED, LENDER_SIGNED, BORROWER_SIGNED, AWAITING_CONSENT -> "wait";
                case ACTIVE, RETURNED -> "ok";
                case ENDED_EARLY -> "warn";
                case CANCELLED -> "off";
            };
        }
    }

    List<EntryRow> entries(List<MarketEntry> entries) {
        Map<UUID, EnterpriseFacts> facts =
                facts(entries.stream().map(MarketEntry::enterpriseId).toList());
        return entries.stream()
                .map(e -> new EntryRow(
                        e,
                        name(facts, e.enterpriseId()),
                        occupation(e.work().occupation()),
                        town(e.town()),
                        EntryCourse.open(e.state()) ? market.free(e) : 0))
                .toList();
    }

    List<ProposalRow> proposals(List<Proposal> proposals) {
        Set<UUID> parties = new HashSet<>();
        Set<UUID> needs = new HashSet<>();
        proposals.forEach(p -> {
            parties.addAll(List.of(p.lender(), p.borrower()));
            needs.add(p.lot().needId());
        });
        Map<UUID, EnterpriseFacts> facts = facts(parties);
        Map<UUID, MarketEntry> entries = market.findAll(needs);
        return proposals.stream()
                .map(p -> new ProposalRow(
                        p.lot().needId(),
                        p.lot().surplusId(),
                        name(facts, p.lender()),
                        name(facts, p.borrower()),
                        facts.containsKey(p.lender())
                                ? town(facts.get(p.lender()).town())
                                : "",
                        p.lot().people(),
                        entries.containsKey(p.lot().needId())
                                ? entries.get(p.lot().needId()).work().people()
                                : p.lot().people(),
                        p.lot().period().from(),
                        p.lot().period().to(),
                        p.kilometres(),
                        p.reasons().stream()
                                .map(reason -> reason.text(shell.lang()))
                                .toList()))
                .toList();
    }

    List<AgreementRow> agreements(List<Agreement> rows) {
        Set<UUID> parties = new HashSet<>();
        rows.forEach(
                a -> parties.addAll(List.of(a.parties().lender(), a.parties().borrower())));
        Map<UUID, EnterpriseFacts> facts = facts(parties);
        return rows.stream()
                .map(a -> new AgreementRow(
                        a,
                        name(facts, a.parties().lender()),
                        name(facts, a.parties().borrower()),
                        agreements.overdue(a)))
                .toList();
    }

    String town(@Nullable String code) {
        return code == null
                ? ""
                : divisions
                        .town(code)
                        .map(town -> shell.lang().equals("zh") ? town.name() : town.pinyin())
                        .orElse(code);
    }

    String occupation(String code) {
        return occupations.name(code, shell.lang());
    }

    private Map<UUID, EnterpriseFacts> facts(Collection<UUID> ids) {
        return enterprises.factsOf(ids.stream().distinct().toList());
    }

    private static String name(Map<UUID, EnterpriseFacts> facts, UUID id) {
        EnterpriseFacts known = facts.get(id);
        return known == null ? id.toString() : known.name();
    }
}
