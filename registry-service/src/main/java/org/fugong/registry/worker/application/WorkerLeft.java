package org.fugong.registry.worker.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.worker.domain.Standing.Leaving;
import org.fugong.registry.worker.domain.Standing.Why;
import org.fugong.registry.worker.domain.Worker;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. Nothing personal is in it. */
public record WorkerLeft(
        UUID workerId, long version, UUID enterpriseId, String town, LocalDate leftOn, Why reason, Instant leftAt) {

    /** Its topic. */
    public static final String TOPIC = "worker-left";

    static OutgoingEvent of(Worker worker, Leaving leaving, String town) {
        return new OutgoingEvent(
                TOPIC,
                worker.id().toString(),
                new WorkerLeft(
                        worker.id(),
                        worker.version(),
                        worker.enterpriseId(),
                        town,
                        leaving.on(),
                        leaving.why(),
                        worker.changedAt()),
                worker.changedAt());
    }
}
