package org.fugong.healthcode.colour.application;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.fugong.healthcode.colour.application.RuleVersion.Line;

/** Published on colour-rules-published. */
public record ColourRulesPublished(
        String ruleVersion,
        Instant publishedAt,
        Instant effectiveFrom,
        List<Line> causes,
        List<String> listedAreas,
        int noticeHours,
        int correctionHours,
        String summaryEn,
        String summaryZh) {

    /** The topic. */
    public static final String TOPIC = "colour-rules-published";

    static ColourRulesPublished of(RuleVersion version) {
        return new ColourRulesPublished(
                version.version(),
                Objects.requireNonNull(version.publishedAt()),
                version.effectiveFrom(),
                version.causes(),
                version.listedAreas(),
                version.noticeHours(),
                version.correctionHours(),
                version.summaryEn(),
                version.summaryZh());
    }
}
