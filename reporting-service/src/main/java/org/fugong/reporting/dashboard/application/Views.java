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
import org.fugong.reporting.charter.domain.Progress;
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
import org.fugong.reporting.gate.domain.GateCounts;
import org.fugong.reporting.resumption.domain.Enterprise;
import org.fugong.reporting.resumption.domain.Rate;
import org.fugong.reporting.resumption.domain.Resumption;

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
                people(f.stages().registered()),
                people(f.stages().complete()),
                people(f.stages().coded()),
                people(f.stages().travelled()),
                people(f.stages().arrived()),
                people(f.onDuty()));
    }

    GateView gate(GateCounts g) {
        return new GateView(people(g.scans()), people(g.refused()), people(g.fevers()));
    }

    static RateView rate(Rate rate) {
        return new RateView(rate.resumed(), rate.total(), rate.value());
    }

    static ResumptionView resumption(Resumption r, Towns towns) {
        SortedMap<String, TownView> byTown = new TreeMap<>();
        towns.all().forEach(t -> byTown.put(t.code(), town(t, Rate.NONE)));
        r.byTown()
                .forEach((code, rate) -> byTown.put(
                        code, town(towns.find(code).orElseGet(() -> new Town(code, code, code, 0, 0)), rate)));
        return new ResumptionView(
                rate(r.overall()), rate(r.aboveScale()), r.applied(), List.copyOf(byTown.values()));
    }

    private static TownView town(Town town, Rate rate) {
        return new TownView(town.code(), town.name(), town.nameEn(), rate.resumed(), rate.total(), rate.value());
    }

    ChartersView charters(CharterTotals totals, List<CharterStatus> latest) {
        return new ChartersView(
                totals.announced(),
                totals.frozen(),
                totals.arrived(),
                progress(totals.progress()),
                latest.stream().map(this::charter).toList());
    }

    private CharterView charter(CharterStatus c) {
        var roster = c.charter().roster();
        return new CharterView(
                c.charter().id(),
                c.announcement().name(),
                c.announcement().mode(),
                c.announcement().origin(),
                c.announcement().destination(),
                c.announcement().seats(),
                c.announcement().deadline(),
                c.announcement().departure(),
                roster == null ? null : roster.frozenAt(),
                roster == null ? null : people(roster.travellers()),
                progress(c.progress()));
    }

    private ProgressView progress(Progress p) {
        return new ProgressView(
                people(p.seated()),
                people(p.waiting()),
                people(p.cleared()),
                people(p.refused()),
                people(p.boarded()),
                people(p.arrived()));
    }

    /** What happened last, the latest first. */
    List<MilestoneView> milestones(List<CharterStatus> charters, List<Enterprise> resumed, Rate overall) {
        List<MilestoneView> all = new ArrayList<>();
        for (CharterStatus c : charters) {
            String name = c.announcement().name();
            all.add(new MilestoneView(
                    c.announcement().at(),
                    Kind.CHARTER_ANNOUNCED,
                    name,
                    (long) c.announcement().seats()));
            var roster = c.charter().roster();
            if (roster != null) {
                all.add(new MilestoneView(roster.frozenAt(), Kind.ROSTER_FROZEN, name, people(roster.travellers())));
            }
            Instant boarded = c.firstBoarded();
            if (boarded != null) {
                all.add(new MilestoneView(
                        boarded, Kind.BOARDED, name, people(c.progress().boarded())));
            }
            Instant arrived = c.lastArrived();
            if (arrived != null) {
                all.add(new MilestoneView(
                        arrived, Kind.ARRIVED, name, people(c.progress().arrived())));
            }
        }
        for (Enterprise e : resumed) {
            var decision = e.decision();
            var registration = e.registration();
            if (decision != null && registration != null) {
                all.add(new MilestoneView(decision.at(), Kind.RESUMED, registration.name(), overall.resumed()));
            }
        }
        all.sort(Comparator.comparing(MilestoneView::at).reversed());
        return List.copyOf(all.subList(0, Math.min(MILESTONES, all.size())));
    }
}
