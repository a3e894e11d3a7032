package org.fugong.registry.dailyreport.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.registry.notice.application.Audience;
import org.fugong.registry.notice.application.NoticeText;
import org.fugong.registry.notice.application.Notices;

/**
 * What is done once for all enterprises on a day: those who have not reported are reminded at the set time, and the next
 * morning officials are told who has not. One clock for the district and one statement for some thousands, rather than a
 * clock for each of 48,121 enterprises on each day: whether a report is missing is known from the reports alone.
 */
@ApplicationScoped
class DailySweeps {

    static final String REMIND = "REMIND";
    static final String TELL = "TELL";
    /** Notices in one statement. */
    private static final int AT_ONCE = 5_000;

    private final ReportStore store;
    private final DailyReports reports;
    private final Notices notices;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    DailySweeps(
            ReportStore store,
            DailyReports reports,
            Notices notices,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.reports = reports;
        this.notices = notices;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * When a sweep is next due: on the day after the last one, and today if that was missed. A service that was down at
     * the time makes up for it when it comes back; days that are over are not made up for.
     */
    Instant next(String kind, LocalTime at) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate day = store.swept(kind)
                .map(last -> last.plusDays(1))
                .orElseGet(() -> clock.instant().isBefore(on(today, at)) ? today : today.plusDays(1));
        return on(day.isBefore(today) ? today : day, at);
    }

    /** Reminds everybody who owes the report of the day. */
    void remind(Instant dueAt) {
        LocalDate day = LocalDate.ofInstant(dueAt, zone);
        List<UUID> owing = store.owingIds(day, reports.dueAt(day));
        NoticeText text = new NoticeText(
                "The daily report of " + day + " is not in yet. It takes three figures.", day + " 的日报尚未提交，只需填写三项。");
        for (int from = 0; from < owing.size(); from += AT_ONCE) {
            notices.tell(
                    owing.subList(from, Math.min(from + AT_ONCE, owing.size())).stream()
                            .map(Audience::enterprise)
                            .toList(),
                    text,
                    "/registry/daily-report");
        }
        store.sweptUntil(REMIND, day);
    }

    /** Tells the officials of the towns and of the district who did not report on the day before. */
    void tell(Instant dueAt) {
        LocalDate today = LocalDate.ofInstant(dueAt, zone);
        LocalDate day = today.minusDays(1);
        Map<String, Integer> owing = store.owingByTown(day, reports.dueAt(day));
        int all = 0;
        for (Map.Entry<String, Integer> town : owing.entrySet()) {
            notices.tell(
                    Audience.town(town.getKey()), text(day, town.getValue()), href(day) + "&town=" + town.getKey());
            all += town.getValue();
        }
        if (all > 0) {
            notices.tell(Audience.district(), text(day, all), href(day));
        }
        store.sweptUntil(TELL, today);
    }

    private static NoticeText text(LocalDate day, int count) {
        return new NoticeText(
                count + (count == 1 ? " enterprise has" : " enterprises have") + " not reported for " + day + ".",
                count + " 家企业未提交 " + day + " 的日报。");
    }

    private static String href(LocalDate day) {
        return "/registry/daily-reports?day=" + day;
    }

    private Instant on(LocalDate day, LocalTime at) {
        return day.atTime(at).atZone(zone).toInstant();
    }
}
