package org.fugong.transport.clearance.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.clearance.domain.AnswerOutcome;

/** What an official answers. The reason is published, so it takes no personal data: no seven digits in a row. */
@Schema(name = "AnswerRequest")
record AnswerRequest(
        @NotNull AnswerOutcome outcome,
        @Nullable @Size(min = 1, max = 200) @Pattern(regexp = "^(?!.*[0-9]{7}).*$", message = "must not hold a phone or identity number")
                String reason) {}
