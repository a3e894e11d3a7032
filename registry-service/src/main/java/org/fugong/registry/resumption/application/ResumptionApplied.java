package org.fugong.registry.resumption.application;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Step;
import org.fugong.registry.resumption.domain.Tier;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. */
public record ResumptionApplied(
        UUID applicationId, UUID enterpriseId, long version, Tier tier, int plannedReturn, Instant appliedAt) {

    /** Its topic. */
    public static final String TOPIC = "resumption-applied";

    static OutgoingEvent of(Application application, Step step) {
        return new OutgoingEvent(
                TOPIC,
                application.enterpriseId().toString(),
                new ResumptionApplied(
                        application.id(),
                        application.enterpriseId(),
                        step.version(),
                        step.tier(),
                        Objects.requireNonNull(application.plan().plannedReturn()),
                        application.appliedAt()),
                step.at());
    }
}
