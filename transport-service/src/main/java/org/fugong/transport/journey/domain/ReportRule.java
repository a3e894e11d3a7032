package org.fugong.transport.journey.domain;

import java.util.List;
import java.util.Optional;

/** How a report counts, by what was said of the same traveller at the same stage before. */
public final class ReportRule {

    private ReportRule() {}

    /**
     * One earlier report.
     *
     * @param counts whether it is the one that counts
     * @param withdrawn whether an official took it back as wrong
     */
    public record Earlier(Report report, boolean counts, boolean withdrawn) {}

    /**
     * Judges a report.
     *
     * @param earlier those of the same traveller and stage, in the order in which they came
     */
    public static ReportEffect effect(Report said, List<Earlier> earlier) {
        List<Report> standing = earlier.stream()
                .filter(e -> !e.withdrawn())
                .map(Earlier::report)
                .toList();
        if (standing.stream().anyMatch(before -> repeats(said, before))) {
            return ReportEffect.REPEATS;
        }
        Optional<Report> counting = earlier.stream()
                .filter(e -> e.counts() && !e.withdrawn())
                .map(Earlier::report)
                .findFirst();
        if (counting.isPresent()) {
            if (said.contradicts(counting.get())) {
                return ReportEffect.CONTRADICTS;
            }
            return said.present() ? ReportEffect.CONFIRMS : ReportEffect.NOTED;
        }
        if (!said.present()) {
            return ReportEffect.NOTED;
        }
        // An official said that the traveller was not there: the railway alone does not overrule that.
        boolean takenBack =
                earlier.stream().anyMatch(e -> e.withdrawn() && e.report().present());
        return takenBack && said.reporter() == Reporter.RAILWAY ? ReportEffect.CONTRADICTS : ReportEffect.COUNTS;
    }

    private static boolean repeats(Report said, Report before) {
        return said.reporter() == before.reporter()
                && said.present() == before.present()
                && (said.present() || said.happenedAt().equals(before.happenedAt()))
                && (said.stop().isEmpty() || said.stop().equals(before.stop()));
    }
}
