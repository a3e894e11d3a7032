package org.fugong.reporting.trend.application;

import java.util.Collection;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.trend.domain.Attendance;
import org.fugong.reporting.trend.domain.HourTally;

/** Where counts by day and hour are kept. All methods run in the caller's transaction. */
public interface TrendStore {
    /** Adds the changes to the counts. */
    void add(HourTally tally);

    /** Adds the changes to the counts. */
    void add(DayTally tally);

    /** Joins passages in, and reports each person's day that changed: before (null if new) and after. */
    void merge(Collection<Attendance> facts, BiConsumer<@Nullable Attendance, Attendance> changed);
}
