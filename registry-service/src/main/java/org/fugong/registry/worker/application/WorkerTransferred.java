package org.fugong.registry.worker.application;

import java.time.Instant;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.worker.domain.Worker;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. Nothing personal is in it. */
public record WorkerTransferred(
        UUID workerId, long version, UUID fromEnterpriseId, UUID enterpriseId, String town, Instant transferredAt) {

    /** Its topic. */
    public static final String TOPIC = "worker-transferred";

    static OutgoingEvent of(Worker worker, UUID from, String town) {
        return new OutgoingEvent(
                TOPIC,
                worker.id().toString(),
                new WorkerTransferred(
                        worker.id(), worker.version(), from, worker.enterpriseId(), town, worker.changedAt()),
                worker.changedAt());
    }
}
