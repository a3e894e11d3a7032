package org.fugong.registry.traveller.application;

import java.time.Instant;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;

/**
 * The fact on the topic {@value #TOPIC}, see {@code contracts/}.
 *
 * @param version rises with every telling of this worker; it says nothing of the version of the worker's record, which
 *     may be an alias of another by now
 * @param sealed Base64; only the service it is sealed for can open it
 */
public record WorkerNameShared(UUID workerId, long version, String sealedFor, String sealed, Instant sharedAt) {

    /** Its topic. */
    public static final String TOPIC = "worker-name-shared";

    OutgoingEvent event() {
        return new OutgoingEvent(TOPIC, workerId.toString(), this, sharedAt);
    }
}
