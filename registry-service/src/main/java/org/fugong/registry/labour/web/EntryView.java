package org.fugong.registry.labour.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.labour.domain.Board;
import org.fugong.registry.labour.domain.EntryCourse;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Shift;
import org.fugong.registry.labour.domain.Side;

/**
 * A need or a surplus as answered.
 *
 * @param park name of the park, or what was written before parks had a list
 */
public record EntryView(
        UUID entryId,
        UUID enterpriseId,
        long version,
        Side side,
        EntryCourse.State state,
        String occupation,
        int people,
        int free,
        Shift shift,
        LocalDate from,
        LocalDate to,
        String town,
        @Nullable String park,
        @Nullable UUID parkId,
        List<String> skills,
        int skilled,
        @Nullable Integer payPerDay,
        Board board,
        boolean training,
        Instant postedAt,
        Instant changedAt) {

    static EntryView of(MarketEntry e, int free) {
        MarketEntry.Work work = e.work();
        return new EntryView(
                e.id(),
                e.enterpriseId(),
                e.version(),
                e.side(),
                e.state(),
                work.occupation(),
                work.people(),
                free,
                work.shift(),
                work.period().from(),
                work.period().to(),
                e.town(),
                work.park(),
                work.parkId(),
                work.skills(),
                work.skilled(),
                work.payPerDay(),
                work.board(),
                work.training(),
                e.postedAt(),
                e.changedAt());
    }
}
