package org.fugong.registry.dailyreport.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.dailyreport.domain.DailyReport;
import org.fugong.registry.dailyreport.domain.Missing;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. The note stays here: it is free text. */
public record EnterpriseReported(
        UUID enterpriseId,
        LocalDate day,
        long version,
        String town,
        int onDuty,
        int headcount,
        int outputPercent,
        List<Missing> missing,
        boolean byOfficial,
        Instant reportedAt) {

    /** Its topic. */
    public static final String TOPIC = "enterprise-reported";

    static OutgoingEvent of(DailyReport report, String town) {
        return new OutgoingEvent(
                TOPIC,
                report.enterpriseId().toString(),
                new EnterpriseReported(
                        report.enterpriseId(),
                        report.day(),
                        report.version(),
                        town,
                        report.onDuty(),
                        report.headcount(),
                        report.outputPercent(),
                        report.missing(),
                        report.byOfficial(),
                        report.reportedAt()),
                report.reportedAt());
    }
}
