package org.fugong.transport.journey.web;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.fugong.transport.journey.domain.JourneyStage;

/** What was recorded by mistake, and why it was wrong. */
@Schema(name = "JourneyCorrection")
record CorrectionRequest(
        @NotNull UUID workerId,
        @NotNull JourneyStage stage,
        @NotBlank @Size(max = 200) @Pattern(regexp = "^(?!.*[0-9]{7}).*$", message = "must not hold a phone or identity number")
                @Schema(description = "Why; no names or numbers of people")
                String reason) {}
