package org.fugong.reporting.charter.domain;

import org.jspecify.annotations.Nullable;

/**
 * How many workers of a charter stand where.
 *
 * @param seated nominated and given a seat
 * @param waiting nominated and on the waiting list
 * @param cleared with everything granted that was asked for
 * @param refused with at least one clearance refused
 * @param boarded on board
 * @param arrived arrived
 */
public record Progress(long seated, long waiting, long cleared, long refused, long boarded, long arrived) {
    public static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0);

    public static Progress of(@Nullable Journey j) {
        if (j == null) {
            return NONE;
        }
        return new Progress(
                one(j.stands(Journey.Place.SEATED)),
                one(j.stands(Journey.Place.WAITING)),
                one(j.cleared()),
                one(j.refused()),
                one(j.boarded() != null),
                one(j.arrived() != null));
    }

    public Progress plus(Progress o) {
        return new Progress(
                seated + o.seated,
                waiting + o.waiting,
                cleared + o.cleared,
                refused + o.refused,
                boarded + o.boarded,
                arrived + o.arrived);
    }

    public Progress minus(Progress o) {
        return new Progress(
                seated - o.seated,
                waiting - o.waiting,
                cleared - o.cleared,
                refused - o.refused,
                boarded - o.boarded,
                arrived - o.arrived);
    }

    private static long one(boolean holds) {
        return holds ? 1 : 0;
    }
}
