package org.fugong.registry.bulk.application;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.table.FileKind;
import org.fugong.chassis.table.TableFormat;
import org.fugong.registry.bulk.domain.JobState;
import org.fugong.registry.bulk.domain.LoadMode;

/**
 * An import as it stands.
 *
 * @param enterpriseId whose workers are loaded; null where a file may be about all
 * @param mode whether good rows are taken when others are refused
 * @param format that the file came in
 * @param charset that a CSV file came in, once it is here
 * @param submittedBy subject of who sent it
 * @param receipt how many times the file began to arrive
 * @param digest SHA-256 of the file, once it is here
 * @param rows rows that have arrived
 * @param done rows that have their outcome
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by Arrays.equals where it matters.
public record Job(
        UUID id,
        FileKind kind,
        @Nullable UUID enterpriseId,
        boolean dryRun,
        LoadMode mode,
        TableFormat format,
        Charset charset,
        JobState state,
        String submittedBy,
        int receipt,
        byte @Nullable [] digest,
        long rows,
        long done,
        long created,
        long changed,
        long unchanged,
        long rejected,
        Instant submittedAt,
        @Nullable Instant finishedAt) {

    /** Name of its state. */
    public String stateName() {
        return state.name();
    }
}
