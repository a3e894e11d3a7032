package org.fugong.registry.resumption.application;

import java.time.Instant;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Step;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. */
public record ResumptionWithdrawn(UUID applicationId, UUID enterpriseId, long version, Instant withdrawnAt) {

    /** Its topic. */
    public static final String TOPIC = "resumption-withdrawn";

    static OutgoingEvent of(Application application, Step step) {
        return new OutgoingEvent(
                TOPIC,
                application.enterpriseId().toString(),
                new ResumptionWithdrawn(application.id(), application.enterpriseId(), step.version(), step.at()),
                step.at());
    }
}
