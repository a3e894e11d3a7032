package org.fugong.registry.dailyreport.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A version of an enterprise's report of a day.
 *
 * @param version from 1; the highest counts
 * @param headcount whom it employed when it was said, for the share on duty
 * @param note null if not said
 * @param byOfficial whether an official filed this version
 * @param reason why, if an official did
 * @param reportedAt when this version was filed
 */
public record DailyReport(
        UUID enterpriseId,
        LocalDate day,
        long version,
        int onDuty,
        int outputPercent,
        List<Missing> missing,
        @Nullable String note,
        int headcount,
        boolean byOfficial,
        @Nullable String reason,
        Instant reportedAt) {}
