package org.fugong.registry.dailyreport.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.registry.dailyreport.domain.DailyReport;
import org.fugong.registry.dailyreport.domain.Missing;

/**
 * A daily report, as it is answered.
 *
 * @param headcount whom the enterprise employed when it was said
 * @param byOfficial whether an official filed this version, for the reason that is told
 */
public record ReportView(
        UUID enterpriseId,
        LocalDate day,
        long version,
        int onDuty,
        int headcount,
        int outputPercent,
        List<Missing> missing,
        @Nullable String note,
        boolean byOfficial,
        @Nullable String reason,
        @Schema(examples = "2020-02-18T08:31:00Z") Instant reportedAt) {

    static ReportView of(DailyReport report) {
        return new ReportView(
                report.enterpriseId(),
                report.day(),
                report.version(),
                report.onDuty(),
                report.headcount(),
                report.outputPercent(),
                report.missing(),
                report.note(),
                report.byOfficial(),
                report.reason(),
                report.reportedAt());
    }
}
