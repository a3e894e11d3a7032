package org.fugong.transport.roster.web;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.roster.application.Download;
import org.fugong.transport.roster.application.FileFormat;
import org.fugong.transport.roster.application.Form;

/** A list with names that was asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RosterDownload")
record DownloadView(
        UUID downloadId,
        @Schema(description = "Where to fetch it; only for who asked") String href,
        int version,
        Form form,
        FileFormat format,
        @Schema(description = "Whose people alone; left out for all") @Nullable UUID enterpriseId,
        String purpose,
        String askedBy,
        Instant askedAt,
        Instant expiresAt,
        @Schema(description = "How often it was fetched") int fetched) {

    static DownloadView of(Download d) {
        return new DownloadView(
                d.id(),
                "/transport/api/v1/charters/" + d.charterId() + "/roster/downloads/" + d.id(),
                d.version(),
                d.form(),
                d.format(),
                d.enterpriseId().orElse(null),
                d.purpose(),
                d.askedBy(),
                d.askedAt(),
                d.expiresAt(),
                d.fetched());
    }
}
