package org.fugong.registry.bulk.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.bulk.application.Job;
import org.fugong.registry.bulk.domain.JobState;
import org.fugong.registry.bulk.domain.LoadMode;

/**
 * An import as answered.
 *
 * @param kind of file, such as WORKERS
 * @param rows rows that have arrived
 * @param done rows that have their outcome
 * @param accepted created and changed together; in a dry run, those that would be
 * @param rejectedFile where the refused rows are, if there are any
 */
public record JobView(
        UUID jobId,
        String kind,
        @Nullable UUID enterpriseId,
        boolean dryRun,
        LoadMode mode,
        JobState state,
        long rows,
        long done,
        long accepted,
        long created,
        long changed,
        long unchanged,
        long rejected,
        @Nullable String rejectedFile,
        Instant submittedAt,
        @Nullable Instant finishedAt) {

    static JobView of(Job job) {
        return new JobView(
                job.id(),
                job.kind().name(),
                job.enterpriseId(),
                job.dryRun(),
                job.mode(),
                job.state(),
                job.rows(),
                job.done(),
                job.created() + job.changed(),
                job.created(),
                job.changed(),
                job.unchanged(),
                job.rejected(),
                job.rejected() == 0 ? null : "/registry/api/v1/imports/" + job.id() + "/rejected",
                job.submittedAt(),
                job.finishedAt());
    }
}
