package org.fugong.reporting.breakdown.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.breakdown.domain.Traits;
import org.fugong.reporting.trend.application.Measured;

/** Where counts by day and hour are read, by what tells enterprises apart. All methods run in the caller's transaction. */
public interface SeriesStore {
    /**
     * Some counts of the enterprises that have the same traits.
     *
     * @param counts of a day, in the order of {@link Measured}; or of its hours
     */
    record Counted(Traits traits, long[] counts) {}

    /**
     * All that is counted of one day.
     *
     * @param enterpriseId null for all enterprises
     */
    List<Counted> day(LocalDate day, SizeRule sizes, @Nullable UUID enterpriseId);

    /**
     * What is counted in each hour of one day.
     *
     * @param enterpriseId null for all enterprises
     */
    List<Counted> hours(LocalDate day, Measured measured, SizeRule sizes, @Nullable UUID enterpriseId);
}
