package org.fugong.reporting.alert.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.reporting.alert.domain.Finding;
import org.fugong.reporting.alert.domain.RateFalls;
import org.fugong.reporting.dashboard.application.Town;
import org.fugong.reporting.dashboard.application.Towns;
import org.fugong.reporting.dayclose.application.DayClose;
import org.fugong.reporting.dayclose.application.DayCloses;
import org.fugong.reporting.resumption.application.RateFigure;
import org.fugong.reporting.resumption.application.Resumptions;

@ApplicationScoped
class ResumptionWatch implements Watch {
    private final Resumptions resumptions;
    private final DayCloses days;
    private final Towns towns;
    private final ZoneId zone;
    private final RateFalls rule;

    ResumptionWatch(
            Resumptions resumptions,
            DayCloses days,
            Towns towns,
            @ConfigProperty(name = "fugong.zone") ZoneId zone,
            @ConfigProperty(name = "fugong.reporting.alerts.resumption.points", defaultValue = "2") BigDecimal points) {
        this.resumptions = resumptions;
        this.days = days;
        this.towns = towns;
        this.zone = zone;
        this.rule = new RateFalls(points);
    }

    /** Before yesterday is closed there is nothing to compare with. */
    @Override
    public List<Finding> look(Instant now) {
        LocalDate yesterday = LocalDate.ofInstant(now, zone).minusDays(1);
        return days.find(yesterday).map(this::fallen).orElse(List.of());
    }

    private List<Finding> fallen(DayClose yesterday) {
        SortedMap<String, RateFigure> current = resumptions.district().byTown();
        List<Finding> found = new ArrayList<>();
        for (Town town : towns.all()) {
            RateFigure rate = current.get(town.code());
            Map<String, Long> stood = yesterday.figures().asStood().get(town.code());
            if (rate != null && stood != null) {
                rule.judge(
                                new RateFalls.Town(town.code(), town.name(), town.nameEn()),
                                new RateFalls.Share(
                                        stood.getOrDefault("resumed", 0L), stood.getOrDefault("enterprises", 0L)),
                                new RateFalls.Share(rate.resumed(), rate.total()))
                        .ifPresent(found::add);
            }
        }
        return found;
    }
}
