package org.fugong.registry.resumption.application;

import java.time.Instant;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Step;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. */
public record ResumptionReinstated(UUID applicationId, UUID enterpriseId, long version, Instant reinstatedAt) {

    /** Its topic. */
    public static final String TOPIC = "resumption-reinstated";

    static OutgoingEvent of(Application application, Step step) {
        return new OutgoingEvent(
                TOPIC,
                application.enterpriseId().toString(),
                new ResumptionReinstated(application.id(), application.enterpriseId(), step.version(), step.at()),
                step.at());
    }
}
