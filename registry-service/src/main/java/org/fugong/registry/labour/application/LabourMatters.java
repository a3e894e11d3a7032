package org.fugong.registry.labour.application;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.registry.labour.domain.Agreement;
import org.fugong.registry.labour.domain.AgreementCourse.State;
import org.fugong.registry.labour.domain.EntryCourse;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Side;
import org.fugong.registry.matter.application.Matter;
import org.fugong.registry.matter.application.MatterSource;

/** Open needs and surpluses, and agreements under way. */
@ApplicationScoped
class LabourMatters implements MatterSource {

    private static final String KIND = "labour";

    private final EntryStore entries;
    private final AgreementStore agreements;
    private final Occupations occupations;
    private final ZoneId zone;

    @Inject
    LabourMatters(
            EntryStore entries,
            AgreementStore agreements,
            Occupations occupations,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.entries = entries;
        this.agreements = agreements;
        this.occupations = occupations;
        this.zone = zone;
    }

    @Override
    public List<Matter> open(Collection<UUID> enterpriseIds) {
        Set<UUID> wanted = Set.copyOf(enterpriseIds);
        List<Matter> matters = new ArrayList<>();
        for (MarketEntry entry : entries.openOf(wanted)) {
            matters.add(matter(entry));
        }
        for (Agreement agreement : agreements.openOf(wanted)) {
            for (UUID party :
                    List.of(agreement.parties().lender(), agreement.parties().borrower())) {
                if (wanted.contains(party)) {
                    matters.add(matter(agreement, party));
                }
            }
        }
        return matters;
    }

    private Matter matter(MarketEntry entry) {
        boolean need = entry.side() == Side.NEED;
        int people = entry.work().people();
        String en = occupations.name(entry.work().occupation(), "en");
        String zh = occupations.name(entry.work().occupation(), "zh");
        boolean partly = entry.state() == EntryCourse.State.PARTLY_FILLED;
        return new Matter(
                KIND,
                entry.id(),
                entry.enterpriseId(),
                (need ? "Needs " : "Can lend ") + people + ": " + en,
                (need ? "用工需求 " : "富余人员 ") + people + " 人：" + zh,
                partly ? "info" : "wait",
                partly ? "Partly filled" : "Open",
                partly ? "部分落实" : "待对接",
                entry.postedAt(),
                entry.work().period().to().plusDays(1).atStartOfDay(zone).toInstant(),
                "/registry/labour/entries/" + entry.id());
    }

    private Matter matter(Agreement a, UUID party) {
        boolean lends = a.parties().lender().equals(party);
        boolean active = a.state() == State.ACTIVE;
        Instant due = active ? ReturnClock.morningOf(a.period().to().plusDays(1), zone) : null;
        return new Matter(
                KIND,
                a.id(),
                party,
                (lends ? "Agreement to lend " : "Agreement to borrow ") + a.people() + " workers",
                (lends ? "出借用工协议 " : "借入用工协议 ") + a.people() + " 人",
                active ? "ok" : "wait",
                active
                        ? "Lent until " + a.period().to()
                        : a.state() == State.AWAITING_CONSENT ? "Workers are asked" : "To be signed",
                active ? "外借至 " + a.period().to() : a.state() == State.AWAITING_CONSENT ? "征求员工同意中" : "待签署",
                a.signed().proposedAt(),
                due,
                "/registry/labour/agreements/" + a.id());
    }
}
