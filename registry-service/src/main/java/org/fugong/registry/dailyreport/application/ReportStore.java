package org.fugong.registry.dailyreport.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.dailyreport.domain.DailyReport;

/** Where daily reports are kept. All of it runs in the caller's transaction. */
public interface ReportStore {

    /**
     * Gives reports, with their versions, to another record of the same enterprise, but for days of which that has its own.
     *
     * @param only these days; null for all
     * @return the days that went
     */
    List<String> changeEnterprise(UUID from, UUID to, @Nullable Collection<String> only);

    /** The report of a day that counts. */
    Optional<DailyReport> find(UUID enterpriseId, LocalDate day);

    /** The latest before a day: what a form is filled in with. */
    Optional<DailyReport> latestBefore(UUID enterpriseId, LocalDate day);

    /** Reports that count, the latest first. */
    List<DailyReport> list(UUID enterpriseId, @Nullable LocalDate before, int most);

    /** All versions of a day, the first first. */
    List<DailyReport> versions(UUID enterpriseId, LocalDate day);

    /** Adds a version, which counts from now on. */
    void put(DailyReport report, String by);

    /** An enterprise that owes the report of a day. */
    record Owing(UUID enterpriseId, String name, String town, int headcount, @Nullable LocalDate lastDay) {}

    /**
     * Those who owe the report of a day and have not filed it, by name.
     *
     * @param resumedBefore only those approved before then
     */
    List<Owing> owing(
            LocalDate day,
            Instant resumedBefore,
            @Nullable String town,
            @Nullable String afterName,
            @Nullable UUID afterId,
            int most);

    /** Those of them without anything about them: all of a sweep at once. */
    List<UUID> owingIds(LocalDate day, Instant resumedBefore);

    /** How many of each town owe a report that is not there; towns without any are left out. */
    Map<String, Integer> owingByTown(LocalDate day, Instant resumedBefore);

    /** Those of these enterprises that owe the report of a day. */
    List<UUID> owingOf(Collection<UUID> enterpriseIds, LocalDate day, Instant resumedBefore);

    /**
     * A town's day.
     *
     * @param owing enterprises that owe a report
     * @param reported of them, those who have filed it
     * @param onDuty people on duty, of all reports
     * @param headcount people employed by those who reported
     * @param outputPercent mean of the reports, weighted by headcount; null without reports
     */
    record TownDay(
            String town, int owing, int reported, long onDuty, long headcount, @Nullable Integer outputPercent) {}

    /** The day of each town, or of one. */
    List<TownDay> towns(LocalDate day, Instant resumedBefore, @Nullable String town);

    /** The last day of a sweep, locked until the transaction ends. */
    Optional<LocalDate> swept(String kind);

    /** Notes it. */
    void sweptUntil(String kind, LocalDate day);
}
