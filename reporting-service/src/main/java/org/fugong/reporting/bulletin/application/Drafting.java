package org.fugong.reporting.bulletin.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.alert.application.AlertView;
import org.fugong.reporting.alert.application.Alerts;
import org.fugong.reporting.breakdown.application.Breakdowns;
import org.fugong.reporting.bulletin.application.BulletinContent.AlertLine;
import org.fugong.reporting.bulletin.application.BulletinContent.CharterLine;
import org.fugong.reporting.bulletin.application.BulletinContent.Line;
import org.fugong.reporting.bulletin.application.BulletinContent.TownLine;
import org.fugong.reporting.bulletin.application.BulletinStore.Issued;
import org.fugong.reporting.dashboard.application.FiguresView;
import org.fugong.reporting.dashboard.application.FiguresView.CharterView;
import org.fugong.reporting.dashboard.application.FiguresView.TownView;
import org.fugong.reporting.dayclose.application.DayCloses;
import org.fugong.reporting.help.application.Departments;
import org.fugong.reporting.linkage.application.Linkages;
import org.fugong.reporting.measure.application.Measure;
import org.fugong.reporting.measure.application.Measure.Words;
import org.fugong.reporting.measure.application.Measures;

/** Writes what a bulletin says: the current figures beside those of earlier bulletins. */
@ApplicationScoped
class Drafting {
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int ALERTS = 200;

    private final BulletinStore store;
    private final Measures measures;
    private final Alerts alerts;
    private final DayCloses days;
    private final Breakdowns breakdowns;
    private final Linkages linkages;
    private final Departments departments;
    private final ObjectMapper json;
    private final ZoneId zone;

    Drafting(
            BulletinStore store,
            Measures measures,
            Alerts alerts,
            DayCloses days,
            Breakdowns breakdowns,
            Linkages linkages,
            Departments departments,
            ObjectMapper json,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.measures = measures;
        this.alerts = alerts;
        this.days = days;
        this.breakdowns = breakdowns;
        this.linkages = linkages;
        this.departments = departments;
        this.json = json;
        this.zone = zone;
    }

    /** @param figures the district's, with every count */
    BulletinContent draft(FiguresView figures) {
        LocalDate day = figures.day();
        @Nullable Issued yesterday = store.ofDay(day.minusDays(1)).orElse(null);
        @Nullable Issued lastWeek = store.ofDay(day.minusDays(DAYS_OF_A_WEEK)).orElse(null);
        ObjectNode tree = json.valueToTree(figures);
        // Measures of groups, of the whole district as of any other.
        tree.set("group", json.valueToTree(breakdowns.district().figures()));
        tree.set("schemes", json.valueToTree(departments.schemes(null).schemes()));
        tree.set("linkage", json.valueToTree(linkages.figures(null)));
        List<Line> lines = measures.all().stream()
                // Of each department there is a figure: no line could tell it.
                .filter(measure -> !measure.key().startsWith("department."))
                .map(measure -> new Line(
                        measure.key(),
                        measure.name(),
                        measure.unit(),
                        value(tree, measure.key()),
                        earlier(yesterday, measure.key()),
                        earlier(lastWeek, measure.key())))
                .toList();
        return new BulletinContent(
                day,
                figures.asOf(),
                measures.all().stream()
                        .map(Measure::ruleVersion)
                        .distinct()
                        .sorted()
                        .toList(),
                yesterday == null ? null : yesterday.no(),
                lastWeek == null ? null : lastWeek.no(),
                lines,
                figures.resumption().byTown().stream()
                        .map(town -> town(town, yesterday, lastWeek))
                        .toList(),
                figures.charters().list().stream().map(Drafting::charter).toList(),
                alertsOf(day),
                store.corrections(day.minusDays(DAYS_OF_A_WEEK), day),
                days.amended(day.minusDays(DAYS_OF_A_WEEK), day));
    }

    private static @Nullable BigDecimal value(JsonNode figures, String key) {
        JsonNode found = figures.at("/" + key.replace('.', '/'));
        return found.isNumber() ? found.decimalValue() : null;
    }

    private static @Nullable BigDecimal earlier(@Nullable Issued issued, String key) {
        return issued == null ? null : issued.content().value(key).orElse(null);
    }

    private static TownLine town(TownView t, @Nullable Issued yesterday, @Nullable Issued lastWeek) {
        return new TownLine(
                t.town(),
                new Words(t.nameEn(), t.name()),
                t.resumed(),
                t.total(),
                t.rate(),
                townRate(yesterday, t.town()),
                townRate(lastWeek, t.town()));
    }

    private static @Nullable BigDecimal townRate(@Nullable Issued issued, String code) {
        return Optional.ofNullable(issued)
                .flatMap(known -> known.content().townRate(code))
                .orElse(null);
    }

    private static CharterLine charter(CharterView c) {
        return new CharterLine(
                c.name(),
                c.origin(),
                c.destination(),
                c.departureAt(),
                c.cancelledAt() != null,
                c.seats(),
                c.people().seated(),
                c.people().cleared(),
                c.onRoster(),
                c.people().boarded(),
                c.people().arrived());
    }

    private List<AlertLine> alertsOf(LocalDate day) {
        return alerts.list(new Alerts.Asked(null, null, null), null, ALERTS).items().stream()
                .filter(alert -> alert.endedAt() == null
                        || alert.raisedAt().atZone(zone).toLocalDate().equals(day))
                .map(Drafting::alert)
                .toList();
    }

    private static AlertLine alert(AlertView a) {
        return new AlertLine(
                a.alertId(), a.ruleVersion(), new Words(a.words("en"), a.words("zh")), a.raisedAt(), a.endedAt());
    }
}
