package org.fugong.reporting.dashboard.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.intake.application.Lag;

/**
 * The district's figures, as everyone gets them from the API and the dashboard. A count of people that is withheld is
 * null.
 *
 * @param asOf the time up to which all topics were read, null before the first event
 * @param takenInAt when the last event was taken in, null before the first
 * @param events how many records have been taken in, ever
 * @param lag what waits to be taken in
 * @param day the local day that 'today' means
 * @param ruleVersion by which rules the figures are counted; see the service's README
 * @param withheldBelow counts of 1 to this number less one are withheld, or null if nothing is
 */
@Schema(name = "Figures")
public record FiguresView(
        @Nullable Instant asOf,
        @Nullable Instant takenInAt,
        long events,
        Lag lag,
        LocalDate day,
        String ruleVersion,
        @Nullable Integer withheldBelow,
        FunnelView funnel,
        @Nullable Long enrolled,
        ResumptionView resumption,
        ChartersView charters,
        GateView gate,
        List<MilestoneView> latest) {

    /**
     * Persons who reached each stage; see the README for what each counts.
     *
     * @param onDuty persons whose last passage today was an entry
     */
    @Schema(name = "Funnel")
    public record FunnelView(
            @Nullable Long registered,
            @Nullable Long complete,
            @Nullable Long coded,
            @Nullable Long travelled,
            @Nullable Long arrived,
            @Nullable Long onDuty) {}

    /** @param rate four decimals, rounded down; null where there are no enterprises */
    @Schema(name = "Rate")
    public record RateView(long resumed, long total, @Nullable BigDecimal rate) {}

    /** @param applied enterprises that have applied to resume, decided or not */
    @Schema(name = "Resumption")
    public record ResumptionView(RateView overall, RateView aboveScale, long applied, List<TownView> byTown) {}

    /**
     * @param town nine-digit code
     * @param name in Chinese
     * @param nameEn in pinyin
     * @param rate four decimals, rounded down; null where there are no enterprises
     */
    @Schema(name = "TownRate")
    public record TownView(
            String town, String name, String nameEn, long resumed, long total, @Nullable BigDecimal rate) {}

    /**
     * All charters together; the people of a charter count once per charter.
     *
     * @param announced charters announced
     * @param frozen of these, with a frozen roster
     * @param arrived of these, with arrivals
     * @param cancelled of these, called off
     * @param list the latest charters
     */
    @Schema(name = "Charters")
    public record ChartersView(
            long announced, long frozen, long arrived, long cancelled, ProgressView people, List<CharterView> list) {}

    /**
     * @param seated nominated, with a seat
     * @param waiting nominated, on the waiting list
     * @param cleared everything granted that the charter asks for
     * @param refused something refused that the charter asks for
     */
    @Schema(name = "CharterProgress")
    public record ProgressView(
            @Nullable Long seated,
            @Nullable Long waiting,
            @Nullable Long cleared,
            @Nullable Long refused,
            @Nullable Long boarded,
            @Nullable Long arrived) {}

    /**
     * @param onRoster how many the frozen roster names, null before it is frozen or where withheld
     * @param frozenAt when the roster was frozen, null before
     * @param cancelledAt when it was called off, null unless it was
     */
    @Schema(name = "Charter")
    public record CharterView(
            UUID charterId,
            String name,
            String mode,
            String origin,
            String destination,
            int seats,
            Instant deadline,
            Instant departureAt,
            @Nullable Instant frozenAt,
            @Nullable Long onRoster,
            @Nullable Instant cancelledAt,
            ProgressView people) {}

    /**
     * At all gates today.
     *
     * @param scans passed and refused
     * @param fevers temperatures that were a fever
     */
    @Schema(name = "Gate")
    public record GateView(@Nullable Long scans, @Nullable Long refused, @Nullable Long fevers) {}

    /**
     * Something that happened.
     *
     * @param name of the charter or enterprise
     * @param count how many people, seats or enterprises, depending on the kind; null where withheld
     */
    @Schema(name = "Milestone")
    public record MilestoneView(Instant at, Kind kind, String name, @Nullable Long count) {}

    /** What happened. */
    public enum Kind {
        /** A charter was announced; count: its seats. */
        CHARTER_ANNOUNCED,
        /** It was called off; count: its seats. */
        CHARTER_CANCELLED,
        /** Its roster was frozen; count: travellers named. */
        ROSTER_FROZEN,
        /** The first traveller boarded; count: on board so far. */
        BOARDED,
        /** The last traveller so far arrived; count: arrived so far. */
        ARRIVED,
        /** The latest enterprise resumed; count: enterprises resumed so far. */
        RESUMED
    }
}
