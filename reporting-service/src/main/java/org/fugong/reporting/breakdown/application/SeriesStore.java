package org.fugong.reporting.breakdown.application;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
     * What people who come from there did on each local day; what happens at gates and to enterprises is not of an origin and
     * left out.
     *
     * @param origin six digits of a province or a city
     * @param zone whose days these are
     * @param enterpriseId null for all enterprises
     */
    Map<LocalDate, List<Counted>> ofOrigin(String origin, ZoneId zone, SizeRule sizes, @Nullable UUID enterpriseId);

    /**
     * What is counted in each hour of one day.
     *
     * @param enterpriseId null for all enterprises
     */
    List<Counted> hours(LocalDate day, Measured measured, SizeRule sizes, @Nullable UUID enterpriseId);
}
