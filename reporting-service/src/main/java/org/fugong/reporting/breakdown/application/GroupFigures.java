package org.fugong.reporting.breakdown.application;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.breakdown.domain.Count;
import org.fugong.reporting.breakdown.domain.Counts;
import org.fugong.reporting.breakdown.domain.Share;
import org.fugong.reporting.dashboard.application.FiguresView.FunnelView;
import org.fugong.reporting.dashboard.application.FiguresView.GateView;
import org.fugong.reporting.dashboard.application.FiguresView.RateView;

/**
 * The figures of a group. What is not counted by origin is null where the people from one place are asked for.
 *
 * @param enterprises registered and not closed: the population of the resumption rate
 * @param enrolled their workers: the population of the other rates and of the funnel
 * @param resumption resumed of all enterprises
 * @param applied enterprises that have applied to resume, decided or not
 * @param moved enterprises that moved here from another town
 * @param returned workers who arrived with a charter or whom a gate ever let pass, of enrolled
 * @param onDuty people whose last passage today was an entry at one of their gates, of enrolled; more than all where
 *     borrowed workers are on duty
 * @param gate at their gates today
 * @param colours health codes in force
 * @param reports what they reported for today
 * @param help what they asked for
 * @param labour what is short, offered and borrowed
 * @param survey what visits found
 * @param inspections how the last visit to each thing to inspect ended
 * @param travellers of charters, on arrival
 * @param dormitories temperatures taken today
 */
@Schema(name = "GroupFigures")
public record GroupFigures(
        long enterprises,
        long enrolled,
        RateView resumption,
        long applied,
        long moved,
        ShareView returned,
        @Nullable ShareView onDuty,
        FunnelView funnel,
        @Nullable GateView gate,
        ColoursView colours,
        @Nullable ReportsView reports,
        @Nullable HelpView help,
        @Nullable LabourView labour,
        @Nullable SurveyView survey,
        @Nullable InspectionsView inspections,
        @Nullable TravellersView travellers,
        @Nullable DormitoriesView dormitories) {

    /**
     * Some of a whole.
     *
     * @param of the whole
     * @param rate four decimals, rounded down; null of nothing
     */
    @Schema(name = "Share")
    public record ShareView(long count, long of, @Nullable BigDecimal rate) {}

    /** Workers by the colour of the health code in force. */
    @Schema(name = "GroupColours")
    public record ColoursView(long green, long yellow, long red) {}

    /**
     * @param reported enterprises that reported for today, of all
     * @param onDuty people whom they reported as at work, of those they employ
     * @param output percent of a normal day's, weighted by the people they employ; null where nobody reported
     * @param missing how many reports say that something is missing
     */
    @Schema(name = "GroupReports")
    public record ReportsView(ShareView reported, ShareView onDuty, @Nullable BigDecimal output, MissingView missing) {}

    /** How many reports say that these are missing. */
    @Schema(name = "GroupMissing")
    public record MissingView(
            long workers,
            long protection,
            long materials,
            long logistics,
            long orders,
            long funds,
            long meals,
            long other) {}

    /**
     * Requests for help.
     *
     * @param open waiting for an answer
     * @param overdue of these, whose clock has run out
     * @param escalated of these, that went up
     * @param upToOneDay of these, by their age
     * @param rated requests that were rated
     * @param stars their mean, two decimals; null where none was rated
     */
    @Schema(name = "GroupHelp")
    public record HelpView(
            long open,
            long overdue,
            long escalated,
            long upToOneDay,
            long upToThreeDays,
            long longer,
            long rated,
            @Nullable BigDecimal stars) {}

    /**
     * People.
     *
     * @param lacking asked for in entries that are posted or partly filled
     * @param offered in such
     * @param borrowed by agreements that are not over
     */
    @Schema(name = "GroupLabour")
    public record LabourView(long lacking, long offered, long borrowed) {}

    /**
     * @param enterprises that were asked
     * @param needed people whom they need by the latest survey of each
     * @param able workers elsewhere who could come
     * @param unable workers elsewhere who can't yet
     */
    @Schema(name = "GroupSurvey")
    public record SurveyView(long enterprises, long needed, long able, long unable) {}

    /** By the conclusion of the last visit. */
    @Schema(name = "GroupInspections")
    public record InspectionsView(long passed, long followUp, long failed) {}

    /**
     * @param handedOver to the enterprises
     * @param missing and not accounted for
     */
    @Schema(name = "GroupTravellers")
    public record TravellersView(long handedOver, long missing) {}

    /**
     * @param taken temperatures
     * @param fevers of these, those that were a fever
     */
    @Schema(name = "GroupDormitories")
    public record DormitoriesView(long taken, long fevers) {}

    private static final int DECIMALS = 2;

    /** @param byOrigin whether only what is known of the people from one place is counted */
    static GroupFigures of(Counts c, boolean byOrigin) {
        return new GroupFigures(
                c.of(Count.ENTERPRISES),
                c.of(Count.ENROLLED),
                new RateView(
                        c.of(Count.RESUMED),
                        c.of(Count.ENTERPRISES),
                        new Share(c.of(Count.RESUMED), c.of(Count.ENTERPRISES)).value()),
                c.of(Count.APPLIED),
                c.of(Count.MOVED),
                share(c, Count.RETURNED, Count.ENROLLED),
                byOrigin ? null : share(c, Count.ON_DUTY, Count.ENROLLED),
                new FunnelView(
                        c.of(Count.REGISTERED),
                        c.of(Count.COMPLETE),
                        c.of(Count.CODED),
                        c.of(Count.TRAVELLED),
                        c.of(Count.ARRIVED),
                        byOrigin ? null : c.of(Count.ON_DUTY)),
                byOrigin ? null : new GateView(c.of(Count.SCANS), c.of(Count.REFUSED), c.of(Count.FEVERS)),
                new ColoursView(c.of(Count.GREEN), c.of(Count.YELLOW), c.of(Count.RED)),
                byOrigin ? null : reports(c),
                byOrigin ? null : help(c),
                byOrigin
                        ? null
                        : new LabourView(
                                c.of(Count.LABOUR_SHORT), c.of(Count.LABOUR_OFFERED), c.of(Count.LABOUR_BORROWED)),
                byOrigin
                        ? null
                        : new SurveyView(
                                c.of(Count.SURVEYED),
                                c.of(Count.SURVEY_NEEDED),
                                c.of(Count.SURVEY_ABLE),
                                c.of(Count.SURVEY_UNABLE)),
                byOrigin
                        ? null
                        : new InspectionsView(
                                c.of(Count.INSPECTIONS_PASSED),
                                c.of(Count.INSPECTIONS_FOLLOW_UP),
                                c.of(Count.INSPECTIONS_FAILED)),
                byOrigin ? null : new TravellersView(c.of(Count.HANDED_OVER), c.of(Count.TRAVELLERS_MISSING)),
                byOrigin ? null : new DormitoriesView(c.of(Count.DORMITORY_TAKEN), c.of(Count.DORMITORY_FEVERS)));
    }

    private static ReportsView reports(Counts c) {
        return new ReportsView(
                share(c, Count.REPORTS, Count.ENTERPRISES),
                share(c, Count.REPORTED_ON_DUTY, Count.REPORTED_HEADCOUNT),
                mean(c.of(Count.OUTPUT_TIMES_HEADCOUNT), c.of(Count.REPORTED_HEADCOUNT)),
                new MissingView(
                        c.of(Count.MISSING_WORKERS),
                        c.of(Count.MISSING_PROTECTION),
                        c.of(Count.MISSING_MATERIALS),
                        c.of(Count.MISSING_LOGISTICS),
                        c.of(Count.MISSING_ORDERS),
                        c.of(Count.MISSING_FUNDS),
                        c.of(Count.MISSING_MEALS),
                        c.of(Count.MISSING_OTHER)));
    }

    private static HelpView help(Counts c) {
        return new HelpView(
                c.of(Count.HELP_OPEN),
                c.of(Count.HELP_OVERDUE),
                c.of(Count.HELP_ESCALATED),
                c.of(Count.HELP_UP_TO_ONE_DAY),
                c.of(Count.HELP_UP_TO_THREE_DAYS),
                c.of(Count.HELP_LONGER),
                c.of(Count.HELP_RATED),
                mean(c.of(Count.HELP_STARS), c.of(Count.HELP_RATED)));
    }

    private static ShareView share(Counts c, Count part, Count whole) {
        return new ShareView(c.of(part), c.of(whole), new Share(c.of(part), c.of(whole)).value());
    }

    private static @Nullable BigDecimal mean(long sum, long of) {
        return of == 0 ? null : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_UP);
    }
}
