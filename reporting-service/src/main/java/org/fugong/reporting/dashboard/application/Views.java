package org.fugong.reporting.dashboard.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.charter.application.CharterStatus;
import org.fugong.reporting.charter.application.CharterTotals;
import org.fugong.reporting.charter.application.Travellers;
import org.fugong.reporting.dashboard.application.FiguresView.CharterView;
import org.fugong.reporting.dashboard.application.FiguresView.ChartersView;
import org.fugong.reporting.dashboard.application.FiguresView.FunnelView;
import org.fugong.reporting.dashboard.application.FiguresView.GateView;
import org.fugong.reporting.dashboard.application.FiguresView.Kind;
import org.fugong.reporting.dashboard.application.FiguresView.MilestoneView;
import org.fugong.reporting.dashboard.application.FiguresView.ProgressView;
import org.fugong.reporting.dashboard.application.FiguresView.RateView;
import org.fugong.reporting.dashboard.application.FiguresView.ResumptionView;
import org.fugong.reporting.dashboard.application.FiguresView.TownView;
import org.fugong.reporting.dashboard.domain.Withholding;
import org.fugong.reporting.funnel.application.Funnel;
import org.fugong.reporting.gate.application.GateFigures;
import org.fugong.reporting.resumption.application.EnterpriseStatus;
import org.fugong.reporting.resumption.application.RateFigure;
import org.fugong.reporting.resumption.application.ResumptionFigures;

/** Turns figures into what a reader gets, with what that reader may not see left out. */
final class Views {
    private static final int MILESTONES = 12;

    private final Withholding withholding;

    Views(Withholding withholding) {
        this.withholding = withholding;
    }

    @Nullable Long people(long count) {
        return withholding.people(count);
    }

    @Nullable Integer withheldBelow() {
        return withholding == Withholding.NOTHING ? null : Withholding.SMALLEST_SHOWN;
    }

    FunnelView funnel(Funnel f) {
        return new FunnelView(
                people(f.registered()),
                people(f.complete()),
                people(f.coded()),
                people(f.travelled()),
                people(f.arrived()),
                people(f.onDuty()));
    }

    GateView gate(GateFigures g) {
        return new GateView(people(g.scans()), people(g.refused()), people(g.fevers()));
    }

    static RateView rate(RateFigure rate) {
        return new RateView(rate.resumed(), rate.total(), rate.rate());
    }

    static ResumptionView resumption(ResumptionFigures r, Towns towns) {
        SortedMap<String, TownView> byTown = new TreeMap<>();
        towns.all().forEach(t -> byTown.put(t.code(), town(t, RateFigure.NONE)));
        r.byTown()
                .forEach((code, rate) -> byTown.put(
                        code, town(towns.find(code).orElseGet(() -> new Town(code, code, code, 0, 0)), rate)));
        return new ResumptionView(rate(r.overall()), rate(r.aboveScale()), r.applied(), List.copyOf(byTown.values()));
    }

    private static TownView town(Town town, RateFigure rate) {
        return new TownView(town.code(), town.name(), town.nameEn(), rate.resumed(), rate.total(), rate.rate());
    }

    ChartersView charters(CharterTotals totals, List<CharterStatus> latest) {
        return new ChartersView(
                totals.announced(),
                totals.frozen(),
                totals.arrived(),
                totals.cancelled(),
                progress(totals.travellers()),
                latest.stream().map(this::charter).toList());
    }

    private CharterView charter(CharterStatus c) {
        CharterStatus.Frozen frozen = c.frozen();
        return new CharterView(
                c.id(),
                c.name(),
                c.mode(),
                c.origin(),
                c.destination(),
                c.seats(),
                c.deadline(),
                c.departure(),
                frozen == null ? null : frozen.at(),
                frozen == null ? null : people(frozen.named()),
                c.cancelled(),
                progress(c.travellers()));
    }

    private ProgressView progress(Travellers p) {
        return new ProgressView(
                people(p.seated()),
                people(p.waiting()),
                people(p.cleared()),
                people(p.refused()),
                people(p.boarded()),
                people(p.arrived()));
    }

    /** What happened last, the latest first. */
    List<MilestoneView> milestones(List<CharterStatus> charters, List<EnterpriseStatus> resumed, RateFigure overall) {
        List<MilestoneView> all = new ArrayList<>();
        for (CharterStatus c : charters) {
            all.add(new MilestoneView(c.announcedAt(), Kind.CHARTER_ANNOUNCED, c.name(), (long) c.seats()));
            CharterStatus.Frozen frozen = c.frozen();
            if (frozen != null) {
                all.add(new MilestoneView(frozen.at(), Kind.ROSTER_FROZEN, c.name(), people(frozen.named())));
            }
            Instant cancelled = c.cancelled();
            if (cancelled != null) {
                all.add(new MilestoneView(cancelled, Kind.CHARTER_CANCELLED, c.name(), (long) c.seats()));
            }
            Instant boarded = c.firstBoarded();
            if (boarded != null) {
                all.add(new MilestoneView(
                        boarded, Kind.BOARDED, c.name(), people(c.travellers().boarded())));
            }
            Instant arrived = c.lastArrived();
            if (arrived != null) {
                all.add(new MilestoneView(
                        arrived, Kind.ARRIVED, c.name(), people(c.travellers().arrived())));
            }
        }
        for (EnterpriseStatus e : resumed) {
            Instant decided = e.decidedAt();
            if (decided != null) {
                all.add(new MilestoneView(decided, Kind.RESUMED, e.name(), overall.resumed()));
            }
        }
        all.sort(Comparator.comparing(MilestoneView::at).reversed());
        return List.copyOf(all.subList(0, Math.min(MILESTONES, all.size())));
    }
}
