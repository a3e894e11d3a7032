package org.fugong.reporting.resumption.domain;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far resumption has come: overall, among the above-scale enterprises, and by town code in ascending order.
 *
 * @param applied registered enterprises that have applied to resume, decided or not
 */
public record Resumption(Rate overall, Rate aboveScale, long applied, SortedMap<String, Rate> byTown) {

    /** The registered enterprises of one town that are, or are not, above-scale. */
    public record Group(String town, boolean aboveScale, long resumed, long applied, long total) {}

    public static Resumption of(Collection<Group> groups) {
        Rate overall = Rate.NONE;
        Rate aboveScale = Rate.NONE;
        long applied = 0;
        SortedMap<String, Rate> byTown = new TreeMap<>();
        for (Group g : groups) {
            Rate rate = new Rate(g.resumed(), g.total());
            overall = overall.plus(rate);
            aboveScale = g.aboveScale() ? aboveScale.plus(rate) : aboveScale;
            applied += g.applied();
            byTown.merge(g.town(), rate, Rate::plus);
        }
        return new Resumption(overall, aboveScale, applied, byTown);
    }
}
