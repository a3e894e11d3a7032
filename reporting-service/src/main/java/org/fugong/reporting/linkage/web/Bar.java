package org.fugong.reporting.linkage.web;

import java.util.ArrayList;
import java.util.List;

import org.fugong.reporting.linkage.application.LinkageFigures;
import org.fugong.reporting.linkage.application.LinkedPeople;

/**
 * One bar of the chart: how many of the insured came so far.
 *
 * @param code which, for its words
 * @param width per cent of the widest bar, with a point
 */
record Bar(String code, long people, String width) {
    /** From the insured to those on duty, drawn by the server: it reads on a phone without a script. */
    static List<Bar> of(LinkageFigures figures) {
        LinkedPeople people = figures.people();
        List<Bar> bars = new ArrayList<>();
        long most = Math.max(1, figures.insured());
        add(bars, "insured", figures.insured(), most);
        add(bars, "linked", figures.linked(), most);
        add(bars, "complete", people.complete(), most);
        add(bars, "coded", people.coded(), most);
        add(bars, "green", people.green(), most);
        add(bars, "yellow", people.yellow(), most);
        add(bars, "red", people.red(), most);
        add(bars, "arrived", people.arrived(), most);
        add(bars, "onDuty", people.onDuty(), most);
        return bars;
    }

    private static void add(List<Bar> bars, String code, long people, long most) {
        long tenths = Math.min(1000, people * 1000 / most);
        // What is there can be seen, however little it is.
        long shown = people > 0 ? Math.max(tenths, 4) : 0;
        bars.add(new Bar(code, people, shown / 10 + "." + shown % 10));
    }
}
