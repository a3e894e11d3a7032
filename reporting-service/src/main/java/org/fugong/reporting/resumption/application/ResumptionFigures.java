package org.fugong.reporting.resumption.application;

import java.util.SortedMap;
import java.util.TreeMap;

import org.fugong.reporting.resumption.domain.Resumption;

/**
 * How far resumption has come.
 *
 * @param applied registered enterprises that have applied to resume, decided or not
 * @param byTown by town code, ascending; towns without enterprises are left out
 */
public record ResumptionFigures(
        RateFigure overall, RateFigure aboveScale, long applied, SortedMap<String, RateFigure> byTown) {

    static ResumptionFigures of(Resumption r) {
        SortedMap<String, RateFigure> byTown = new TreeMap<>();
        r.byTown().forEach((town, rate) -> byTown.put(town, RateFigure.of(rate)));
        return new ResumptionFigures(RateFigure.of(r.overall()), RateFigure.of(r.aboveScale()), r.applied(), byTown);
    }
}
