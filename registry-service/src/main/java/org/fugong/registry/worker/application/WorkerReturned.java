package org.fugong.registry.worker.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.worker.domain.Standing.Posting;
import org.fugong.registry.worker.domain.Worker;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. Nothing personal is in it. */
public record WorkerReturned(
        UUID workerId,
        long version,
        UUID enterpriseId,
        UUID borrowerId,
        LocalDate returnedOn,
        UUID agreementId,
        Instant returnedAt) {

    /** Its topic. */
    public static final String TOPIC = "worker-returned";

    static OutgoingEvent of(Worker worker, Posting posting, LocalDate on) {
        return new OutgoingEvent(
                TOPIC,
                worker.id().toString(),
                new WorkerReturned(
                        worker.id(),
                        worker.version(),
                        worker.enterpriseId(),
                        posting.to(),
                        on,
                        posting.agreementId(),
                        worker.changedAt()),
                worker.changedAt());
    }
}
