package org.fugong.reporting.bulletin.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.OutgoingEvent;

/** What is published of bulletins; see contracts/asyncapi.yaml. */
final class BulletinFacts {
    private BulletinFacts() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BulletinIssued(
            int no,
            LocalDate day,
            @Nullable Integer corrects,
            @Nullable String reason,
            List<String> ruleVersions,
            List<Sum> files,
            @Nullable Instant asOf,
            Instant issuedAt) {}

    record Sum(String format, String lang, String checksum) {}

    static OutgoingEvent issued(Bulletin b, List<String> ruleVersions) {
        return new OutgoingEvent(
                "bulletin-issued",
                b.day().toString(),
                new BulletinIssued(
                        b.no(),
                        b.day(),
                        b.corrects(),
                        b.reason(),
                        ruleVersions,
                        b.files().stream()
                                .map(file -> new Sum(file.format(), file.lang(), file.checksum()))
                                .toList(),
                        b.asOf(),
                        b.issuedAt()),
                b.issuedAt());
    }
}
