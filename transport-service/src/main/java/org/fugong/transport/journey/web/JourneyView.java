package org.fugong.transport.journey.web;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.fugong.transport.journey.application.RecordJourney;
import org.fugong.transport.journey.domain.Reconciliation;

/** What became of a list of boardings or arrivals. */
@Schema(name = "JourneyRecorded")
record JourneyView(
        UUID charterId,
        String state,
        @Schema(description = "Per id: RECORDED, REPEATED (nothing changes) or NOT_ON_ROSTER") List<Line> results,
        Compared reconciliation) {

    @Schema(name = "JourneyLine")
    record Line(UUID workerId, RecordJourney.Outcome outcome) {}

    /** Roster, boarding and arrival held against each other. */
    @Schema(name = "Reconciliation")
    record Compared(
            int roster,
            int boarded,
            int arrived,
            @Schema(description = "Before the first arrival who has not boarded, after it who has not arrived")
                    List<UUID> missing,
            @Schema(description = "Arrived though nobody recorded the boarding") List<UUID> arrivedUnboarded) {

        static Compared of(Reconciliation r) {
            return new Compared(r.roster(), r.boarded(), r.arrived(), r.missing(), r.arrivedUnboarded());
        }
    }

    static JourneyView of(UUID charterId, RecordJourney.Recorded recorded) {
        return new JourneyView(
                charterId,
                recorded.state(),
                recorded.lines().stream()
                        .map(line -> new Line(line.workerId(), line.outcome()))
                        .toList(),
                Compared.of(recorded.reconciliation()));
    }
}
