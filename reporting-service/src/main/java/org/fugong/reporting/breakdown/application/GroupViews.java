package org.fugong.reporting.breakdown.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.breakdown.domain.Dimension;
import org.fugong.reporting.breakdown.domain.Group;

/** The figures of groups as they are answered, to those who may see them; nothing in them is withheld. */
public final class GroupViews {
    private GroupViews() {}

    /**
     * The conditions that were asked for; null where all values count.
     *
     * @param origin a province or city; the people are those who come from there, and the enterprises those that employ
     *     them
     */
    @Schema(name = "GroupFilter")
    public record FilterView(
            @Nullable String town,
            @Nullable String industry,
            @Nullable UUID park,
            @Nullable String scale,
            @Nullable String size,
            @Nullable String origin) {}

    /**
     * The figures of one group.
     *
     * @param asOf the time up to which all topics were read; null where one was never read
     * @param takenInAt when the last event was taken in, null before the first
     * @param day the local day that 'today' means
     * @param ruleVersion by which rules the figures are counted
     * @param sizeRule by which rule enterprises are micro, small, medium or large
     */
    @Schema(name = "QueriedFigures")
    public record Queried(
            @Nullable Instant asOf,
            @Nullable Instant takenInAt,
            LocalDate day,
            String ruleVersion,
            String sizeRule,
            FilterView filter,
            GroupFigures figures) {}

    /**
     * The part of a group that has one value of a dimension.
     *
     * @param value a code, an id or a word as the filter takes it; null for those of whom none is known
     * @param name in Chinese, null where the value has none
     * @param nameEn in English or pinyin, null where the value has none
     */
    @Schema(name = "GroupPart")
    public record Part(@Nullable String value, @Nullable String name, @Nullable String nameEn, GroupFigures figures) {}

    /** The figures of a group for each value of a dimension, in the order of the values. */
    @Schema(name = "DividedFigures")
    public record Divided(
            @Nullable Instant asOf,
            @Nullable Instant takenInAt,
            LocalDate day,
            String ruleVersion,
            String sizeRule,
            Dimension dimension,
            FilterView filter,
            List<Part> items) {}

    static FilterView filter(Group g) {
        return new FilterView(
                g.town(),
                g.industry(),
                g.park(),
                g.aboveScale() == null ? null : g.aboveScale() ? "above" : "below",
                g.size() == null ? null : g.size().name().toLowerCase(Locale.ROOT),
                g.origin());
    }
}
