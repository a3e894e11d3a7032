package org.fugong.transport.onward.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What the pages of onward buses show. */
public final class OnwardRows {

    private OnwardRows() {}

    /**
     * The charter on these pages.
     *
     * @param official whether the reader may plan
     * @param working whether a plan is being made
     */
    public record Head(
            String path,
            String api,
            String name,
            String station,
            Instant readyAt,
            Instant until,
            boolean official,
            boolean frozen,
            boolean working) {

        /** Where the plan's page is. */
        public String planPath() {
            return path + "/onward";
        }
    }

    /** A plan in figures. */
    public record Facts(
            int version,
            Instant madeAt,
            String cause,
            @Nullable String reason,
            Instant readyAt,
            Instant until,
            int walkingLimit,
            int passengers,
            int buses,
            int fleet,
            int busesBound,
            String kilometres,
            String kilometresBound,
            String meanRide,
            String meanRideBound,
            int byHand,
            int late,
            int left,
            int rough) {

        /** The version before. */
        public int before() {
            return version - 1;
        }
    }

    /** A bus of the fleet. */
    public record BusRow(
            int number,
            String label,
            int seats,
            int people,
            int stops,
            @Nullable String firstStop,
            @Nullable Instant emptyAt,
            boolean dropped,
            @Nullable String list) {}

    /** A stop of a bus. */
    public record CallRow(
            int stop,
            String name,
            boolean exact,
            String bus,
            Instant at,
            int people,
            boolean late,
            List<GroupRow> groups) {}

    /** Those of one enterprise who get off at a stop. */
    public record GroupRow(String enterprise, int walk, List<PersonRow> people) {}

    /** A passenger; the name is masked. */
    public record PersonRow(UUID workerId, String name, boolean sits) {}

    /** Who rides another bus. */
    public record MoveRow(String name, String enterprise, @Nullable String from, @Nullable String to) {}

    /** A version, as listed. */
    public record VersionRow(int version, Instant madeAt, String cause, int moves, String path, boolean shown) {}

    /** One decimal. */
    static String decimal(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
