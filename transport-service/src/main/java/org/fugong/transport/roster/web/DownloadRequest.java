package org.fugong.transport.roster.web;

import java.util.UUID;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.roster.application.FileFormat;
import org.fugong.transport.roster.application.Form;

/** A list with names that somebody wants. */
@Schema(name = "RosterDownloadRequest")
record DownloadRequest(
        @NotNull @Schema(
                        description = "RAILWAY: the whole vehicle with documents, for named officials; EMPLOYER: an"
                                + " employer's own people with phone and seat")
                Form form,
        @NotNull FileFormat format,
        @Nullable @Min(1) @Schema(description = "Left out: the newest") Integer version,
        @Nullable @Schema(description = "For an official who wants one employer's list; an enterprise gets its own")
                UUID enterpriseId,
        @NotBlank @Size(max = 200) @Schema(description = "What for; goes to the audit trail. No personal data")
                String purpose) {}
