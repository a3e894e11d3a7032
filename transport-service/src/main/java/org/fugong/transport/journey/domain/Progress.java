package org.fugong.transport.journey.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far one traveller has come, by the reports that count.
 *
 * @param contradicted whether a report that stands denies another
 */
public record Progress(
        Optional<Instant> boardedAt,
        Optional<Instant> arrivedAt,
        Optional<Instant> handedOverAt,
        boolean contradicted) {

    /** Of somebody of whom nothing is known yet. */
    public static final Progress NONE = new Progress(Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** Of one traveller's reports, in the order in which they came. */
    public static Progress of(List<ReportRule.Earlier> reports) {
        List<Report> standing = reports.stream()
                .filter(r -> !r.withdrawn())
                .map(ReportRule.Earlier::report)
                .toList();
        boolean contradicted =
                standing.stream().anyMatch(one -> standing.stream().anyMatch(one::contradicts))
                        || reports.stream().anyMatch(r -> r.withdrawn() && stillSaid(r.report(), reports));
        return new Progress(
                at(reports, JourneyStage.BOARDING),
                at(reports, JourneyStage.ARRIVAL),
                at(reports, JourneyStage.HAND_OVER),
                contradicted);
    }

    /** Whether somebody else still says what an official took back, while nothing counts. */
    private static boolean stillSaid(Report takenBack, List<ReportRule.Earlier> reports) {
        return takenBack.present()
                && at(reports, takenBack.stage()).isEmpty()
                && reports.stream()
                        .filter(r -> !r.withdrawn())
                        .map(ReportRule.Earlier::report)
                        .anyMatch(r -> r.present() && r.stage() == takenBack.stage());
    }

    private static Optional<Instant> at(List<ReportRule.Earlier> reports, JourneyStage stage) {
        return reports.stream()
                .filter(r -> r.counts() && !r.withdrawn() && r.report().stage() == stage)
                .map(r -> r.report().happenedAt())
                .findFirst();
    }

    /** Whether the traveller was seen at the destination. */
    public boolean reachedTheDestination() {
        return arrivedAt.isPresent() || handedOverAt.isPresent();
    }

    /** What is odd about it. */
    public Set<Irregularity> irregularities() {
        Set<Irregularity> found = EnumSet.noneOf(Irregularity.class);
        if (arrivedAt.isPresent() && boardedAt.isEmpty()) {
            found.add(Irregularity.ARRIVED_UNBOARDED);
        }
        if (handedOverAt.isPresent() && arrivedAt.isEmpty()) {
            found.add(Irregularity.HANDED_OVER_UNARRIVED);
        }
        if (isAfter(boardedAt, arrivedAt) || isAfter(arrivedAt, handedOverAt) || isAfter(boardedAt, handedOverAt)) {
            found.add(Irregularity.OUT_OF_ORDER);
        }
        if (contradicted) {
            found.add(Irregularity.CONTRADICTED);
        }
        return found;
    }

    private static boolean isAfter(Optional<Instant> first, Optional<Instant> second) {
        return first.isPresent() && second.isPresent() && first.get().isAfter(second.get());
    }
}
