package org.fugong.reporting.breakdown.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.breakdown.domain.Count;

/** The enterprises behind a figure of groups: what each adds to it, by the counts that the figure is the sum of. */
@ApplicationScoped
public class Amounts {
    private static final Map<String, Count> COUNTS = new HashMap<>();

    static {
        COUNTS.put("gate.scans", Count.SCANS);
        COUNTS.put("gate.refused", Count.REFUSED);
        COUNTS.put("gate.fevers", Count.FEVERS);
        COUNTS.put("group.returned.count", Count.RETURNED);
        COUNTS.put("group.colours.green", Count.GREEN);
        COUNTS.put("group.colours.yellow", Count.YELLOW);
        COUNTS.put("group.colours.red", Count.RED);
        COUNTS.put("group.reports.reported.count", Count.REPORTS);
        COUNTS.put("group.reports.onDuty.count", Count.REPORTED_ON_DUTY);
        COUNTS.put("group.reports.missing.workers", Count.MISSING_WORKERS);
        COUNTS.put("group.reports.missing.protection", Count.MISSING_PROTECTION);
        COUNTS.put("group.reports.missing.materials", Count.MISSING_MATERIALS);
        COUNTS.put("group.reports.missing.logistics", Count.MISSING_LOGISTICS);
        COUNTS.put("group.reports.missing.orders", Count.MISSING_ORDERS);
        COUNTS.put("group.reports.missing.funds", Count.MISSING_FUNDS);
        COUNTS.put("group.reports.missing.meals", Count.MISSING_MEALS);
        COUNTS.put("group.reports.missing.other", Count.MISSING_OTHER);
        COUNTS.put("group.help.open", Count.HELP_OPEN);
        COUNTS.put("group.help.overdue", Count.HELP_OVERDUE);
        COUNTS.put("group.help.escalated", Count.HELP_ESCALATED);
        COUNTS.put("group.help.upToOneDay", Count.HELP_UP_TO_ONE_DAY);
        COUNTS.put("group.help.upToThreeDays", Count.HELP_UP_TO_THREE_DAYS);
        COUNTS.put("group.help.longer", Count.HELP_LONGER);
        COUNTS.put("group.help.rated", Count.HELP_RATED);
        COUNTS.put("group.labour.lacking", Count.LABOUR_SHORT);
        COUNTS.put("group.labour.offered", Count.LABOUR_OFFERED);
        COUNTS.put("group.labour.borrowed", Count.LABOUR_BORROWED);
        COUNTS.put("group.survey.enterprises", Count.SURVEYED);
        COUNTS.put("group.survey.needed", Count.SURVEY_NEEDED);
        COUNTS.put("group.survey.able", Count.SURVEY_ABLE);
        COUNTS.put("group.survey.unable", Count.SURVEY_UNABLE);
        COUNTS.put("group.inspections.passed", Count.INSPECTIONS_PASSED);
        COUNTS.put("group.inspections.followUp", Count.INSPECTIONS_FOLLOW_UP);
        COUNTS.put("group.inspections.failed", Count.INSPECTIONS_FAILED);
        COUNTS.put("group.travellers.handedOver", Count.HANDED_OVER);
        COUNTS.put("group.travellers.missing", Count.TRAVELLERS_MISSING);
        COUNTS.put("group.dormitories.taken", Count.DORMITORY_TAKEN);
        COUNTS.put("group.dormitories.fevers", Count.DORMITORY_FEVERS);
    }

    private final AmountStore store;
    private final Clock clock;
    private final ZoneId zone;

    Amounts(AmountStore store, Clock clock, @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    /** The measures that it knows, by key. */
    public static Set<String> keys() {
        return COUNTS.keySet();
    }

    /** The enterprises behind one of these measures, in the caller's transaction. */
    public List<EnterpriseAmount> of(String key, @Nullable String town, @Nullable EnterpriseAmount after, int limit) {
        Count count = COUNTS.get(key);
        if (count == null) {
            throw new IllegalArgumentException(key);
        }
        Instant now = clock.instant();
        return store.of(count, town, new CellStore.Moment(now, LocalDate.ofInstant(now, zone)), after, limit);
    }
}
