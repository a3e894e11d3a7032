package org.fugong.reporting.trend.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.trend.domain.Attendance;
import org.fugong.reporting.trend.domain.HourTally;

/**
 * Counts what happens by hour and day. What becomes known late counts where it belongs, and so changes the past; what
 * turns out otherwise is taken off where it counted.
 */
@ApplicationScoped
public class Trends {
    private final TrendStore store;
    private final ZoneId zone;

    public Trends(TrendStore store, @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    /** A person whom a gate let pass, or who was in or out after a supervisor's word. */
    public record Passage(UUID personId, Instant at, UUID scanId, boolean entry, UUID enterpriseId) {}

    /** What counts on a whole day, by how much. */
    public record OfDay(Measured measured, UUID enterpriseId, LocalDate day, long amount) {}

    /** Within the transaction of the batch. */
    public void count(Collection<Moment> moments) {
        HourTally tally = new HourTally();
        for (Moment moment : moments) {
            ZonedDateTime at = moment.at().atZone(zone);
            tally.add(
                    new HourTally.Row(at.toLocalDate(), moment.measured().key(), moment.enterpriseId()),
                    at.getHour(),
                    moment.amount());
        }
        store.add(tally);
    }

    /** Within the transaction of the batch. */
    public void countDays(Collection<OfDay> days) {
        HourTally tally = new HourTally();
        for (OfDay one : days) {
            tally.add(new HourTally.Row(one.day(), one.measured().key(), one.enterpriseId()), 0, one.amount());
        }
        store.add(tally);
    }

    /** Where a batch gathers what happens at gates, to be given to {@link #add}. */
    public DayTally days() {
        return new DayTally(zone);
    }

    /** Within the transaction of the batch. */
    public void add(DayTally days) {
        store.add(days);
    }

    /**
     * Takes in passages that are not their person's last of all, and counts who was on duty at the end of their days. Within the
     * transaction of the batch.
     */
    public void takeInPassed(Collection<Passage> passed, DayTally days) {
        store.merge(attendances(passed, days), (before, after) -> {
            attended(days, before, -1);
            attended(days, after, 1);
        });
    }

    /** Keeps passages that were their person's last of all so far, and are counted. Within the transaction of the batch. */
    public void keepPassed(Collection<Passage> passed, DayTally days) {
        store.merge(attendances(passed, days), (before, after) -> {});
    }

    private static List<Attendance> attendances(Collection<Passage> passed, DayTally days) {
        return passed.stream()
                .map(p -> new Attendance(
                        new Attendance.Id(days.dayOf(p.at()), p.personId()),
                        p.at(),
                        p.scanId(),
                        p.entry(),
                        p.enterpriseId()))
                .toList();
    }

    private static void attended(DayTally days, @Nullable Attendance attendance, long sign) {
        if (attendance != null && attendance.entry()) {
            days.attended(attendance.enterpriseId(), attendance.id().day(), sign);
        }
    }
}
