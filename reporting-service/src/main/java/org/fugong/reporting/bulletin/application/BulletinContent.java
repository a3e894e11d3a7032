package org.fugong.reporting.bulletin.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.dayclose.application.AmendedFigure;
import org.fugong.reporting.measure.application.Measure.Words;

/**
 * What a bulletin says. It is kept with the bulletin, so later bulletins compare with it as it was issued.
 *
 * @param day the local day that it is about
 * @param asOf the time up to which the topics were read, null before the first event
 * @param ruleVersions by which rules the figures were counted
 * @param yesterday number of the bulletin that 'the day before' is taken from, null if there was none
 * @param lastWeek number of the bulletin that 'a week before' is taken from, null if there was none
 * @param lines every measure of the catalogue, in its order
 * @param alerts raised on the day or holding when the bulletin was made
 * @param corrections bulletins of the seven days before that were corrected
 * @param amendments figures of the seven days before that are others now than when the day was closed
 */
@Schema(name = "BulletinContent")
public record BulletinContent(
        LocalDate day,
        @Nullable Instant asOf,
        List<String> ruleVersions,
        @Nullable Integer yesterday,
        @Nullable Integer lastWeek,
        List<Line> lines,
        List<TownLine> towns,
        List<CharterLine> charters,
        List<AlertLine> alerts,
        List<CorrectionLine> corrections,
        List<AmendedFigure> amendments) {

    /**
     * One measure.
     *
     * @param key of the measure, as in the catalogue
     * @param name what it was called
     * @param unit what was counted
     * @param value null where there is none, such as a rate of no enterprises
     * @param yesterday the same the day before, null where not known
     * @param lastWeek the same a week before, null where not known
     */
    @Schema(name = "BulletinLine")
    public record Line(
            String key,
            Words name,
            Words unit,
            @Nullable BigDecimal value,
            @Nullable BigDecimal yesterday,
            @Nullable BigDecimal lastWeek) {}

    /** @param rate four decimals, rounded down; null where there are no enterprises */
    @Schema(name = "BulletinTown")
    public record TownLine(
            String town,
            Words name,
            long resumed,
            long total,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal yesterday,
            @Nullable BigDecimal lastWeek) {}

    @Schema(name = "BulletinCharter")
    public record CharterLine(
            String name,
            String origin,
            String destination,
            Instant departureAt,
            boolean cancelled,
            long seats,
            @Nullable Long seated,
            @Nullable Long cleared,
            @Nullable Long onRoster,
            @Nullable Long boarded,
            @Nullable Long arrived) {}

    /** @param text the grounds as they were last found */
    @Schema(name = "BulletinAlert")
    public record AlertLine(
            UUID alertId, String ruleVersion, Words text, Instant raisedAt, @Nullable Instant endedAt) {}

    @Schema(name = "BulletinCorrection")
    public record CorrectionLine(int no, LocalDate day, int corrects, String reason) {}

    /** The value of a measure; empty if the bulletin has none. */
    public Optional<BigDecimal> value(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst().map(Line::value);
    }

    /** The rate of a town; empty if the bulletin has none. */
    public Optional<BigDecimal> townRate(String code) {
        return towns.stream()
                .filter(line -> line.town().equals(code))
                .findFirst()
                .map(TownLine::rate);
    }
}
