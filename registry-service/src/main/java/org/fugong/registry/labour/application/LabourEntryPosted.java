package org.fugong.registry.labour.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.labour.domain.EntryCourse;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Shift;
import org.fugong.registry.labour.domain.Side;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. Published again with every change. */
public record LabourEntryPosted(
        UUID entryId,
        UUID enterpriseId,
        long version,
        Side side,
        EntryCourse.State state,
        String occupation,
        int people,
        Shift shift,
        LocalDate from,
        LocalDate to,
        String town,
        List<String> skills,
        Instant changedAt) {

    /** Its topic. */
    public static final String TOPIC = "labour-entry-posted";

    static OutgoingEvent of(MarketEntry entry) {
        MarketEntry.Work work = entry.work();
        return new OutgoingEvent(
                TOPIC,
                entry.enterpriseId().toString(),
                new LabourEntryPosted(
                        entry.id(),
                        entry.enterpriseId(),
                        entry.version(),
                        entry.side(),
                        entry.state(),
                        work.occupation(),
                        work.people(),
                        work.shift(),
                        work.period().from(),
                        work.period().to(),
                        entry.town(),
                        work.skills(),
                        entry.changedAt()),
                entry.changedAt());
    }
}
