package org.fugong.registry.labour.web;

import org.fugong.registry.labour.domain.Board;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Shift;
import org.fugong.registry.labour.domain.Side;

/** What stands in the fields of the form. */
public record EntryFields(
        Side side,
        String occupation,
        String people,
        Shift shift,
        String from,
        String to,
        String park,
        String skills,
        String skilled,
        String payPerDay,
        Board board,
        boolean training) {

    static EntryFields empty(Side side) {
        boolean need = side == Side.NEED;
        return new EntryFields(
                side, "", "", need ? Shift.DAY : Shift.ROTATING, "", "", "", "", "", "", Board.MEALS_AND_LODGING, true);
    }

    static EntryFields of(MarketEntry e) {
        MarketEntry.Work work = e.work();
        return new EntryFields(
                e.side(),
                work.occupation(),
                "" + work.people(),
                work.shift(),
                work.period().from().toString(),
                work.period().to().toString(),
                work.park() == null ? "" : work.park(),
                String.join("、", work.skills()),
                "" + work.skilled(),
                work.payPerDay() == null ? "" : "" + work.payPerDay(),
                work.board(),
                work.training());
    }
}
