package org.fugong.healthcode.colour.application;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A version of the colour rules, as drafted by one district official and published by another.
 *
 * @param version its name
 * @param state one of {@code DRAFT}, {@code PUBLISHED}, {@code WITHDRAWN}
 * @param edition one more with each change, for If-Match
 * @param effectiveFrom when it takes effect, if published by then
 * @param causes a line for each cause that the rules speak of
 * @param listedAreas division codes or their beginnings
 * @param noticeHours how long the version after it must have been public
 * @param correctionHours for how long a declaration can be taken back by a new one
 * @param summaryEn what is new in it, for everyone to read
 * @param summaryZh the same in Chinese
 * @param draftedBy subject of the official who drafted it
 * @param approvedBy subject of the official who published it, null until then
 * @param publishedAt null until then
 * @param appliedAt when everyone's colour had been looked at under it; null until then
 */
public record RuleVersion(
        String version,
        String state,
        int edition,
        Instant effectiveFrom,
        List<Line> causes,
        List<String> listedAreas,
        int noticeHours,
        int correctionHours,
        String summaryEn,
        String summaryZh,
        String draftedBy,
        Instant draftedAt,
        @Nullable String approvedBy,
        @Nullable Instant publishedAt,
        @Nullable Instant appliedAt) {

    /**
     * What a cause leads to.
     *
     * @param colour GREEN where the cause plays no part
     * @param days for which it counts, 0 with GREEN
     * @param checkIns whether only days with a normal check-in count
     */
    public record Line(String cause, String colour, int days, boolean checkIns) {}

    public RuleVersion {
        causes = List.copyOf(causes);
        listedAreas = List.copyOf(listedAreas);
    }

    /** Whether it is published; then nothing of it changes any more. */
    public boolean isPublished() {
        return state.equals("PUBLISHED");
    }
}
