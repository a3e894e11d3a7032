package org.fugong.registry.resumption.application;

import java.time.Instant;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Cause;
import org.fugong.registry.resumption.domain.Step;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. */
public record ResumptionSuspended(
        UUID applicationId, UUID enterpriseId, long version, Cause cause, Instant suspendedAt) {

    /** Its topic. */
    public static final String TOPIC = "resumption-suspended";

    static OutgoingEvent of(Application application, Step step) {
        return new OutgoingEvent(
                TOPIC,
                application.enterpriseId().toString(),
                new ResumptionSuspended(
                        application.id(),
                        application.enterpriseId(),
                        step.version(),
                        step.cause() == null ? Cause.OTHER : step.cause(),
                        step.at()),
                step.at());
    }
}
