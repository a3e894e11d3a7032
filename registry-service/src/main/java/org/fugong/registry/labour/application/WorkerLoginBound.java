package org.fugong.registry.labour.application;

import java.time.Instant;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;

/**
 * The fact on the topic {@value #TOPIC}, see {@code contracts/}: other services know by it whose page to show.
 *
 * @param loginId made from the log-in's subject, which is on no topic
 */
public record WorkerLoginBound(UUID workerId, UUID loginId, Instant boundAt) {

    /** Its topic. */
    public static final String TOPIC = "worker-login-bound";

    static OutgoingEvent of(UUID workerId, UUID loginId, Instant at) {
        return new OutgoingEvent(TOPIC, workerId.toString(), new WorkerLoginBound(workerId, loginId, at), at);
    }
}
