package org.fugong.reporting.alert.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.alert.domain.Finding;
import org.fugong.reporting.alert.domain.OnDutyFalls;
import org.fugong.reporting.alert.domain.RateFalls;
import org.fugong.reporting.dashboard.application.Town;
import org.fugong.reporting.dashboard.application.Towns;
import org.fugong.reporting.dayclose.application.DayClose;
import org.fugong.reporting.dayclose.application.DayCloses;

@ApplicationScoped
class OnDutyWatch implements Watch {
    private static final int WEEK = 7;

    private final DayCloses days;
    private final Towns towns;
    private final ZoneId zone;
    private final OnDutyFalls rule;

    OnDutyWatch(
            DayCloses days,
            Towns towns,
            @ConfigProperty(name = "fugong.zone") ZoneId zone,
            @ConfigProperty(name = "fugong.reporting.alerts.on-duty.points", defaultValue = "10") BigDecimal points) {
        this.days = days;
        this.towns = towns;
        this.zone = zone;
        this.rule = new OnDutyFalls(points);
    }

    /** In the course of a day people come and go, so days are compared as they were closed, and before that not. */
    @Override
    public List<Finding> look(Instant now) {
        LocalDate yesterday = LocalDate.ofInstant(now, zone).minusDays(1);
        DayClose last = days.find(yesterday).orElse(null);
        DayClose before = days.find(yesterday.minusDays(1)).orElse(null);
        DayClose weekAgo = days.find(yesterday.minusDays(WEEK)).orElse(null);
        DayClose beforeThat = days.find(yesterday.minusDays(WEEK + 1L)).orElse(null);
        List<Finding> found = new ArrayList<>();
        for (Town town : towns.all()) {
            OnDutyFalls.Closed lastHere = of(last, town);
            OnDutyFalls.Closed beforeHere = of(before, town);
            if (lastHere != null && beforeHere != null) {
                rule.judge(
                                new RateFalls.Town(town.code(), town.name(), town.nameEn()),
                                new OnDutyFalls.Days(lastHere, beforeHere, of(weekAgo, town), of(beforeThat, town)))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** Null if the day was not closed, or before its closing told who is enrolled in each town. */
    private static OnDutyFalls.@Nullable Closed of(@Nullable DayClose close, Town town) {
        if (close == null) {
            return null;
        }
        Map<String, Long> stood = close.figures().asStood().get(town.code());
        Long enrolled = stood == null ? null : stood.get("enrolled");
        if (enrolled == null) {
            return null;
        }
        Map<String, Long> byTime = close.figures().byTime().get(town.code());
        return new OnDutyFalls.Closed(close.day(), byTime == null ? 0 : byTime.getOrDefault("onDuty", 0L), enrolled);
    }
}
