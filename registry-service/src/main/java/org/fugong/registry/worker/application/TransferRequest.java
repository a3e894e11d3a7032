package org.fugong.registry.worker.application;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.worker.domain.Transfer;
import org.fugong.registry.worker.domain.Transfer.State;
import org.fugong.registry.worker.domain.WorkerForm;

/**
 * A request for a worker who is registered elsewhere.
 *
 * @param from the employer of the time that it was asked
 * @param to who asks
 * @param form the worker as the one who asks would register
 * @param ground why the worker is theirs: a contract and its day
 * @param reason what was said last: an objection, a decision; null if nothing was
 * @param dueAt until when somebody has to do something; null if nobody has
 */
public record TransferRequest(
        UUID id,
        long version,
        UUID workerId,
        UUID from,
        UUID to,
        State state,
        boolean overdue,
        WorkerForm form,
        String ground,
        @Nullable String reason,
        Instant askedAt,
        @Nullable Instant dueAt,
        @Nullable Instant settledAt,
        @Nullable String settledBy) {

    /** The same one version on. */
    TransferRequest moved(
            State next, boolean late, @Nullable String said, @Nullable Instant due, Instant at, String by) {
        boolean done = Transfer.settled(next);
        return new TransferRequest(
                id,
                version + 1,
                workerId,
                from,
                to,
                next,
                late,
                form,
                ground,
                said == null ? reason : said,
                askedAt,
                due,
                done ? at : null,
                done ? by : null);
    }

    /** Never the values: they are personal. */
    @Override
    public String toString() {
        return "TransferRequest " + id;
    }
}
