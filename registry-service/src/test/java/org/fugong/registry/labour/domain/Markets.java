package org.fugong.registry.labour.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Needs and surpluses of tests. */
public final class Markets {

    public static final LocalDate FIRST = LocalDate.of(2020, 2, 20);
    private static final Instant AT = Instant.parse("2020-02-18T01:00:00Z");

    private Markets() {}

    public static UUID id(int n) {
        return new UUID(0x4000, 0x8000_0000_0000_0000L | n);
    }

    /** A need of an enterprise with the same number, in days from {@link #FIRST}. */
    public static MarketEntry need(int n, String occupation, int people, int fromDay, int days) {
        return entry(n, Side.NEED, occupation, people, Shift.DAY, fromDay, days, true);
    }

    public static MarketEntry surplus(int n, String occupation, int people, int fromDay, int days) {
        return entry(n, Side.SURPLUS, occupation, people, Shift.ROTATING, fromDay, days, true);
    }

    public static MarketEntry entry(
            int n, Side side, String occupation, int people, Shift shift, int fromDay, int days, boolean training) {
        LocalDate from = FIRST.plusDays(fromDay);
        return new MarketEntry(
                id(n),
                id(10_000 + n),
                side,
                1,
                EntryCourse.State.POSTED,
                new MarketEntry.Work(
                        occupation,
                        people,
                        shift,
                        new Period(from, from.plusDays(days - 1)),
                        null,
                        null,
                        List.of("缝纫"),
                        4,
                        150,
                        Board.MEALS,
                        training),
                "330110001",
                AT,
                AT);
    }
}
