package org.fugong.transport.journey.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.journey.application.Journeys;
import org.fugong.transport.journey.application.ReadJourney;
import org.fugong.transport.journey.domain.CallOutcome;
import org.fugong.transport.journey.domain.JourneyStage;
import org.fugong.transport.journey.domain.LastKnown;
import org.fugong.transport.journey.domain.ReportEffect;
import org.fugong.transport.journey.domain.Reporter;

/** Somebody to call, with what was last known. */
@Schema(name = "MissingTraveller")
record MissingView(
        int seat,
        UUID workerId,
        UUID enterpriseId,
        @Schema(description = "MISSING, or AWAITING: arrived, and nobody has taken them over") String state,
        @Nullable Known lastKnown,
        @Schema(description = "Whether the last call told where they are") boolean accountedFor,
        List<Call> calls) {

    @Schema(name = "LastKnown")
    record Known(LastKnown.Kind kind, Instant at, String from, @Nullable Integer stop) {

        static @Nullable Known of(Optional<LastKnown> known) {
            return known.map(k -> new Known(
                            k.kind(),
                            k.at(),
                            k.from(),
                            k.stop().isPresent() ? k.stop().getAsInt() : null))
                    .orElse(null);
        }
    }

    /** A call. The note is masked; reveal it by its id. */
    @Schema(name = "FollowUp")
    record Call(
            UUID followUpId,
            CallOutcome outcome,
            boolean accountedFor,
            @Nullable Instant nextCallAt,
            @Nullable @Schema(description = "Masked") String note,
            Instant calledAt,
            String calledBy) {

        static Call of(Journeys.Call c) {
            return new Call(
                    c.id(),
                    c.outcome(),
                    c.accountsFor(),
                    c.nextCallAt().orElse(null),
                    c.note() == null ? null : c.note().masked(),
                    c.calledAt(),
                    c.by());
        }
    }

    /** A report as it is kept. */
    @Schema(name = "JourneyReport")
    record Said(
            UUID reportId,
            JourneyStage stage,
            @Schema(description = "False: looked for and not there") boolean present,
            ReportEffect effect,
            Instant happenedAt,
            Instant receivedAt,
            Reporter reporter,
            String by,
            @Nullable Integer stop,
            @Nullable String place,
            @Nullable @Schema(description = "Masked") String receivedBy,
            @Nullable Taken takenBack) {

        static Said of(Journeys.Kept k) {
            return new Said(
                    k.id(),
                    k.report().stage(),
                    k.report().present(),
                    k.effect(),
                    k.report().happenedAt(),
                    k.receivedAt(),
                    k.report().reporter(),
                    k.by(),
                    k.report().stop().isPresent() ? k.report().stop().getAsInt() : null,
                    k.place(),
                    k.receivedBy() == null ? null : k.receivedBy().masked(),
                    k.withdrawn() == null
                            ? null
                            : new Taken(
                                    k.withdrawn().at(),
                                    k.withdrawn().by(),
                                    k.withdrawn().reason()));
        }
    }

    /** Who took a report back, and why. */
    @Schema(name = "JourneyReportTakenBack")
    record Taken(Instant at, String by, String reason) {}

    static MissingView of(ReadJourney.Unsettled one) {
        return new MissingView(
                one.traveller().seat(),
                one.traveller().workerId(),
                one.traveller().enterpriseId(),
                one.awaiting() ? "AWAITING" : "MISSING",
                Known.of(one.lastKnown()),
                one.accountedFor(),
                one.calls().stream().map(Call::of).toList());
    }
}
