package org.fugong.transport.journey.web;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.journey.domain.CallOutcome;

/** What came of a call to somebody who is missing. */
@Schema(name = "FollowUpRequest")
record FollowUpRequest(
        @NotNull UUID workerId,
        @NotNull CallOutcome outcome,
        @Nullable @Schema(
                        description =
                                "When somebody calls again. Needed with NOT_REACHED; with another outcome it keeps the matter"
                                        + " open.")
                Instant nextCallAt,
        @Nullable @Schema(
                        implementation = String.class,
                        description = "What was said, up to 500 characters; sealed, shown masked")
                PersonalData note) {

    private static final int LONGEST_NOTE = 500;

    /** The note; null if it is empty. */
    @Nullable PersonalData said() {
        if (note == null || note.isEmpty()) {
            return null;
        }
        if (!note.matches(text -> text.length() <= LONGEST_NOTE)) {
            throw Problem.invalid("note", "size", "A note has at most " + LONGEST_NOTE + " characters.");
        }
        return note;
    }
}
