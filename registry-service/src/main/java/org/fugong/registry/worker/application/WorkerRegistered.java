package org.fugong.registry.worker.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.worker.domain.Standing.Leaving;
import org.fugong.registry.worker.domain.Worker;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. Nothing personal is in it. */
public record WorkerRegistered(
        UUID workerId,
        long version,
        UUID enterpriseId,
        String town,
        String origin,
        List<String> skills,
        Instant registeredAt) {

    /** Its topic. */
    public static final String TOPIC = "worker-registered";

    /**
     * The fact of a record that says something else than before. Of whoever has left it is {@code worker-left} again, with the
     * record's new version: this topic would say that they work there.
     */
    static OutgoingEvent changed(Worker worker, String town) {
        Leaving leaving = worker.standing().leaving();
        return leaving == null ? of(worker, town) : WorkerLeft.of(worker, leaving, town);
    }

    static OutgoingEvent of(Worker worker, String town) {
        return new OutgoingEvent(
                TOPIC,
                worker.id().toString(),
                new WorkerRegistered(
                        worker.id(),
                        worker.version(),
                        worker.enterpriseId(),
                        town,
                        worker.origin(),
                        worker.skills(),
                        worker.registeredAt()),
                worker.changedAt());
    }
}
