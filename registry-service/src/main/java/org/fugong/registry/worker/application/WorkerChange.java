package org.fugong.registry.worker.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.fugong.registry.worker.domain.Worker;

/**
 * One line of a record's history: who, when, what by name. The values are not in it: they are personal, and the old ones
 * are nobody's business any more.
 *
 * @param version that it led to
 * @param move a move of the employment, or {@code CORRECT}
 * @param fields that changed
 * @param enterpriseId the employer after it
 */
public record WorkerChange(
        UUID workerId, long version, String move, List<String> fields, UUID enterpriseId, Actor by, Instant at) {

    /** Copies the fields. */
    public WorkerChange {
        fields = List.copyOf(fields);
    }

    static WorkerChange of(Worker worker, String move, List<String> fields, Actor by) {
        return new WorkerChange(
                worker.id(), worker.version(), move, fields, worker.enterpriseId(), by, worker.changedAt());
    }
}
