package org.fugong.reporting.dashboard.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.dashboard.application.FiguresView.FunnelView;
import org.fugong.reporting.dashboard.application.FiguresView.GateView;
import org.fugong.reporting.dashboard.application.FiguresView.RateView;

/** Figures of a part of the district, for those who may see it; nothing in them is withheld. */
public final class ScopeView {
    private ScopeView() {}

    /** One town: its enterprises and the people they employ. */
    @Schema(name = "TownFigures")
    public record TownFigures(
            @Nullable Instant asOf,
            @Nullable Instant takenInAt,
            LocalDate day,
            String ruleVersion,
            String town,
            String name,
            String nameEn,
            FunnelView funnel,
            long enrolled,
            RateView overall,
            RateView aboveScale,
            long applied,
            GateView gate) {}

    /**
     * One enterprise and its workers.
     *
     * @param applied whether it has applied to resume
     * @param resumed whether its latest decision is an approval
     */
    @Schema(name = "EnterpriseFigures")
    public record EnterpriseFigures(
            @Nullable Instant asOf,
            @Nullable Instant takenInAt,
            LocalDate day,
            String ruleVersion,
            UUID enterpriseId,
            String name,
            String town,
            boolean applied,
            boolean resumed,
            FunnelView funnel,
            long enrolled,
            GateView gate) {}
}
