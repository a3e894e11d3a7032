package org.fugong.registry.worker.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.worker.domain.Standing.Posting;
import org.fugong.registry.worker.domain.Worker;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. Nothing personal is in it. */
public record WorkerLent(
        UUID workerId,
        long version,
        UUID enterpriseId,
        UUID borrowerId,
        String borrowerTown,
        LocalDate from,
        LocalDate until,
        UUID agreementId,
        Instant lentAt) {

    /** Its topic. */
    public static final String TOPIC = "worker-lent";

    static OutgoingEvent of(Worker worker, Posting posting, String borrowerTown) {
        return new OutgoingEvent(
                TOPIC,
                worker.id().toString(),
                new WorkerLent(
                        worker.id(),
                        worker.version(),
                        worker.enterpriseId(),
                        posting.to(),
                        borrowerTown,
                        posting.from(),
                        posting.until(),
                        posting.agreementId(),
                        worker.changedAt()),
                worker.changedAt());
    }
}
