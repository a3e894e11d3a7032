package org.fugong.transport.clearance.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is read in clear; audited. */
@Schema(name = "CallPurpose")
record PurposeRequest(@NotBlank @Size(max = 200) @Schema(examples = "Open clearances of D5580") String purpose) {}
