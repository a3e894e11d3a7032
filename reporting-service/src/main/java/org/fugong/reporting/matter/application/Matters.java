package org.fugong.reporting.matter.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.matter.domain.Matter;
import org.fugong.reporting.matter.domain.Matter.Kind;
import org.fugong.reporting.trend.application.Measured;
import org.fugong.reporting.trend.application.Trends;

/** Takes in how things stand, and counts what was reported on the day that it was reported for. */
@ApplicationScoped
public class Matters {
    private final MatterStore store;
    private final Trends trends;

    Matters(MatterStore store, Trends trends) {
        this.store = store;
        this.trends = trends;
    }

    /** Within the transaction of the batch. */
    public void takeIn(Collection<Matter> facts) {
        List<Trends.OfDay> reported = new ArrayList<>();
        store.merge(facts, (before, after) -> {
            add(reported, before, -1);
            add(reported, after, 1);
        });
        trends.countDays(reported);
    }

    private static void add(List<Trends.OfDay> reported, @Nullable Matter report, long sign) {
        if (report == null || report.id().kind() != Kind.DAILY_REPORT) {
            return;
        }
        UUID enterprise = report.enterpriseId();
        String day = report.fields().get("day");
        if (enterprise == null || day == null) {
            return;
        }
        LocalDate on = LocalDate.parse(day);
        long headcount = report.number("headcount");
        reported.add(new Trends.OfDay(Measured.REPORTS, enterprise, on, sign));
        reported.add(new Trends.OfDay(Measured.REPORTED_ON_DUTY, enterprise, on, sign * report.number("onDuty")));
        reported.add(new Trends.OfDay(Measured.REPORTED_HEADCOUNT, enterprise, on, sign * headcount));
        reported.add(new Trends.OfDay(
                Measured.OUTPUT_TIMES_HEADCOUNT, enterprise, on, sign * headcount * report.number("output")));
    }
}
