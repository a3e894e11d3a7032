package org.fugong.reporting.linkage.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.intake.application.IntakeState;
import org.fugong.reporting.intake.application.Lag;
import org.fugong.reporting.linkage.domain.InsuredLine;

/**
 * How the insured workers of rolls go together with the registered ones, and how far those have come. Of each enterprise the
 * newest roll counts.
 *
 * @param ruleVersion by which rules these figures are counted
 * @param matchRules versions of registry's match rule that linked the lines, ascending
 * @param asOf the time up to which all topics were read
 * @param takenInAt when the last record was taken in
 * @param lag what waits to be taken in
 * @param insured lines of rolls without repetitions
 * @param linked of these, linked with a registered worker
 * @param unmatched of these, the others
 * @param duplicates lines that repeat another of their roll, besides
 * @param kinds how many came out how, the most frequent first
 * @param people what the linked ones have done since
 */
public record LinkageFigures(
        String ruleVersion,
        List<String> matchRules,
        @Nullable Instant asOf,
        @Nullable Instant takenInAt,
        Lag lag,
        long insured,
        long linked,
        long unmatched,
        long duplicates,
        List<LineCount> kinds,
        LinkedPeople people) {

    static LinkageFigures of(List<LineCount> lines, LinkedPeople people, IntakeState state) {
        long all = 0;
        long linked = 0;
        long duplicates = 0;
        for (LineCount count : lines) {
            all += count.lines();
            linked += count.linked() ? count.lines() : 0;
            duplicates += !count.linked() && count.kind().equals(InsuredLine.DUPLICATE) ? count.lines() : 0;
        }
        return new LinkageFigures(
                Linkages.RULE_VERSION,
                lines.stream().map(LineCount::rule).distinct().sorted().toList(),
                state.asOf(),
                state.takenAt(),
                state.lag(),
                all - duplicates,
                linked,
                all - duplicates - linked,
                duplicates,
                lines.stream()
                        .sorted(Comparator.comparingLong(LineCount::lines)
                                .reversed()
                                .thenComparing(LineCount::kind)
                                .thenComparing(LineCount::rule))
                        .toList(),
                people);
    }
}
