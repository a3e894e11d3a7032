package org.fugong.transport.charter.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.domain.Nomination;

/** Whom an enterprise puts forward. */
@Schema(name = "NominationRequest")
record NominationRequest(
        @NotNull UUID workerId,
        @Schema(description = "Number of the charter's stop where the worker boards; the first one if absent") @Nullable Integer stop) {

    int boardsAt() {
        return stop == null ? Nomination.FIRST_STOP : stop;
    }
}
