package org.fugong.transport.roster.web;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.roster.application.RosterChange;
import org.fugong.transport.roster.application.RosterVersion;
import org.fugong.transport.roster.domain.ChangeCause;
import org.fugong.transport.roster.domain.ChangeKind;

/** A version in the list of all. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RosterVersion")
record VersionView(
        int version,
        int size,
        String checksum,
        Instant frozenAt,
        @Schema(description = "What made it, if you may see whom it is about; none for version 1") @Nullable Change change) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RosterChange")
    record Change(
            ChangeKind kind,
            UUID workerId,
            UUID enterpriseId,
            int seat,
            ChangeCause cause,
            @Schema(description = "Why, in words; to officials of the district and auditors") @Nullable String note,
            @Schema(description = "Who; to officials of the district and auditors") @Nullable String by,
            Instant at) {}

    /**
     * @param inFull whether the reader is told words and officials
     */
    static VersionView of(RosterVersion v, boolean inFull) {
        return new VersionView(
                v.version(),
                v.size(),
                v.checksum(),
                v.frozenAt(),
                v.change().map(c -> change(c, inFull)).orElse(null));
    }

    static Change change(RosterChange c, boolean inFull) {
        return new Change(
                c.kind(),
                c.workerId(),
                c.enterpriseId(),
                c.seat(),
                c.cause(),
                inFull ? c.note().derive(note -> note) : null,
                inFull ? c.by() : null,
                c.at());
    }
}
