package org.fugong.transport.journey.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Problem;
import org.fugong.transport.journey.application.RecordJourney;

/** Who boarded or arrived: ids, or ids with their own times, or both. */
@Schema(name = "JourneyList")
record JourneyList(
        @Nullable @Size(max = MOST) List<@NotNull UUID> workerIds,
        @Nullable @Valid @Size(max = MOST) @Schema(description = "For lists that were made without net: each with its own time")
                List<@NotNull Traveller> travellers,
        @Nullable @Min(1) @Max(99) @Schema(description = "Number of the stop where it was, from 1") Integer stop,
        @Nullable @Schema(description = "When it happened; left out: now. A time ahead of ours counts as now.")
                Instant at) {

    static final int MOST = 3000;

    /** One traveller with a time of their own. */
    @Schema(name = "JourneyListTraveller")
    record Traveller(
            @NotNull UUID workerId,
            @Nullable @Schema(description = "When it happened; left out: as the list") Instant at,
            @Nullable @Schema(description = "False: looked for and not there. Left out: true") Boolean present) {}

    List<RecordJourney.Mark> marks() {
        return marks(workerIds, travellers, stop, at);
    }

    static List<RecordJourney.Mark> marks(
            @Nullable List<UUID> workerIds,
            @Nullable List<Traveller> travellers,
            @Nullable Integer stop,
            @Nullable Instant at) {
        OptionalInt where = stop == null ? OptionalInt.empty() : OptionalInt.of(stop);
        List<RecordJourney.Mark> marks = new ArrayList<>();
        if (workerIds != null) {
            workerIds.stream()
                    .distinct()
                    .forEach(id -> marks.add(new RecordJourney.Mark(id, true, Optional.ofNullable(at), where)));
        }
        if (travellers != null) {
            travellers.forEach(t -> marks.add(new RecordJourney.Mark(
                    t.workerId(),
                    !Boolean.FALSE.equals(t.present()),
                    Optional.ofNullable(t.at() == null ? at : t.at()),
                    where)));
        }
        if (marks.isEmpty()) {
            throw Problem.invalid("workerIds", "required", "Name at least one traveller.");
        }
        return marks;
    }
}
