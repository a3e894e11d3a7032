package org.fugong.transport.journey.web;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.fugong.transport.journey.application.RecordJourney;
import org.fugong.transport.journey.domain.Reconciliation;

/** What became of a list. */
@Schema(name = "JourneyRecorded")
record JourneyView(
        UUID charterId,
        String state,
        @Schema(
                        description =
                                """
                                Per id: RECORDED; REPEATED (nothing changes); CONFIRMED (somebody else said so before);
                                CONTRADICTS (kept and shown, what counts stands); NOTED (an absence); or NOT_ON_ROSTER""")
                List<Line> results,
        Compared reconciliation) {

    @Schema(name = "JourneyLine")
    record Line(UUID workerId, RecordJourney.Outcome outcome) {}

    /** Roster, boarding, arrival and hand-over held against each other. */
    @Schema(name = "Reconciliation")
    record Compared(
            int roster,
            int boarded,
            int arrived,
            int handedOver,
            @Schema(
                            description =
                                    "Before the first arrival who has not boarded, after it who was not seen at the"
                                            + " destination")
                    List<UUID> missing,
            @Schema(description = "Arrived, and nobody has taken them over yet") List<UUID> awaitingHandOver,
            @Schema(description = "Of these two lists, those of whom the last call told where they are")
                    List<UUID> accountedFor,
            @Schema(description = "Arrived though nobody recorded the boarding") List<UUID> arrivedUnboarded,
            @Schema(description = "Handed over though nobody recorded the arrival") List<UUID> handedOverUnarrived,
            @Schema(description = "Records out of order or contradicting each other") List<UUID> irregular,
            @Schema(description = "Everyone is handed over or accounted for") boolean complete) {

        static Compared of(Reconciliation r) {
            return new Compared(
                    r.roster(),
                    r.boarded(),
                    r.arrived(),
                    r.handedOver(),
                    r.missing(),
                    r.awaitingHandOver(),
                    r.accountedFor(),
                    r.arrivedUnboarded(),
                    r.handedOverUnarrived(),
                    r.irregular(),
                    r.isComplete());
        }
    }

    /** After a correction. */
    @Schema(name = "JourneyCorrected")
    record Corrected(UUID charterId, String state, Compared reconciliation) {}

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
