package org.fugong.transport.journey.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.journey.application.RecordJourney;

/** Whom the employers took over. The place is published, so it takes no seven digits in a row; the name is not. */
@Schema(name = "HandOverList")
record HandOverList(
        @Nullable @Size(max = JourneyList.MOST) List<@NotNull UUID> workerIds,
        @Nullable @Valid @Size(max = JourneyList.MOST) @Schema(description = "For lists that were made without net: each with its own time")
                List<JourneyList.@NotNull Traveller> travellers,
        @Nullable @Schema(description = "When it happened; left out: now. A time ahead of ours counts as now.")
                Instant at,
        @Nullable @Size(min = 1, max = 200) @Pattern(regexp = "^(?!.*[0-9]{7}).*$", message = "must not hold a phone or identity number")
                @Schema(description = "Where", example = "West square")
                String place,
        @Nullable @Schema(
                        implementation = String.class,
                        description = "Name of the one who took them over for the employer; sealed, shown masked")
                PersonalData receivedBy) {

    private static final int LONGEST_NAME = 50;

    List<RecordJourney.Mark> marks() {
        if (receivedBy != null && !receivedBy.matches(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)) {
            throw Problem.invalid("receivedBy", "size", "A name has 1 to " + LONGEST_NAME + " characters.");
        }
        return JourneyList.marks(workerIds, travellers, null, at);
    }
}
