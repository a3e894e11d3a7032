package org.fugong.registry.dailyreport.application;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.registry.matter.application.Matter;
import org.fugong.registry.matter.application.MatterSource;

/** Reports that are owed: today's, and yesterday's as long as the enterprise can still file it. */
@ApplicationScoped
class ReportMatters implements MatterSource {

    private final ReportStore store;
    private final DailyReports reports;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    ReportMatters(
            ReportStore store, DailyReports reports, Clock clock, @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.reports = reports;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public List<Matter> open(Collection<UUID> enterpriseIds) {
        List<Matter> matters = new ArrayList<>();
        LocalDate today = reports.today();
        for (LocalDate day : List.of(today.minusDays(1), today)) {
            for (UUID id : store.owingOf(enterpriseIds, day, reports.dueAt(day))) {
                matters.add(matter(id, day));
            }
        }
        return matters;
    }

    private Matter matter(UUID enterpriseId, LocalDate day) {
        Instant due = reports.dueAt(day);
        boolean late = clock.instant().isAfter(due);
        return new Matter(
                "daily-report",
                UUID.nameUUIDFromBytes((enterpriseId + "/" + day).getBytes(StandardCharsets.UTF_8)),
                enterpriseId,
                "Daily report of " + day,
                day + " 日报",
                late ? "warn" : "wait",
                late ? "Missing, with the enterprise" : "Due today, with the enterprise",
                late ? "未提交，待企业填报" : "今日应报，待企业填报",
                day.atStartOfDay(zone).toInstant(),
                due,
                "/registry/enterprises/" + enterpriseId + "/daily-reports/" + day);
    }
}
