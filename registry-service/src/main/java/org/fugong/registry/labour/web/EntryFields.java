package org.fugong.registry.labour.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.labour.domain.Board;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Shift;
import org.fugong.registry.labour.domain.Side;

/**
 * What stands in the fields of the form.
 *
 * @param park what was written before parks had a list, or the name of the park
 */
public record EntryFields(
        Side side,
        String occupation,
        String people,
        Shift shift,
        String from,
        String to,
        String park,
        String parkId,
        String skills,
        String skilled,
        String payPerDay,
        Board board,
        boolean training) {

    /** Of an enterprise that is in a park, or in none. */
    static EntryFields empty(Side side, @Nullable UUID parkId) {
        boolean need = side == Side.NEED;
        return new EntryFields(
                side,
                "",
                "",
                need ? Shift.DAY : Shift.ROTATING,
                "",
                "",
                "",
                parkId == null ? "" : parkId.toString(),
                "",
                "",
                "",
                Board.MEALS_AND_LODGING,
                true);
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
                work.parkId() == null ? "" : work.parkId().toString(),
                String.join("、", work.skills()),
                "" + work.skilled(),
                work.payPerDay() == null ? "" : "" + work.payPerDay(),
                work.board(),
                work.training());
    }
}
