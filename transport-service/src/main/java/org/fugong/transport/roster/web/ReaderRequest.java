package org.fugong.transport.roster.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An official to name. */
@Schema(name = "RosterReaderRequest")
record ReaderRequest(
        @NotBlank @Size(max = 100) @Schema(description = "The official's subject at the log-in") String subject) {}
