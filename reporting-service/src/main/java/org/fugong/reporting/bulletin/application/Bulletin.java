package org.fugong.reporting.bulletin.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin as it was issued.
 *
 * @param no numbers without gaps, from 1
 * @param day the local day that it is about
 * @param corrects number of the bulletin that it takes the place of, null if none
 * @param reason what was wrong with that one, null if none
 * @param correctedBy number of the bulletin that takes its place, null if none
 * @param asOf the time up to which the topics were read, null before the first event
 */
@Schema(name = "Bulletin")
public record Bulletin(
        int no,
        LocalDate day,
        @Nullable Integer corrects,
        @Nullable String reason,
        @Nullable Integer correctedBy,
        Occasion occasion,
        Instant issuedAt,
        @Nullable Instant asOf,
        List<FileOf> files) {

    /** What made it. */
    @Schema(name = "BulletinOccasion")
    public enum Occasion {
        /** The time of day. */
        SCHEDULE,
        /** A district official. */
        BY_HAND
    }

    /**
     * One of its files.
     *
     * @param format pdf, xlsx or csv
     * @param lang zh or en
     * @param checksum SHA-256 of the bytes, in hexadecimal
     */
    @Schema(name = "BulletinFile")
    public record FileOf(String format, String lang, long bytes, String checksum) {}
}
