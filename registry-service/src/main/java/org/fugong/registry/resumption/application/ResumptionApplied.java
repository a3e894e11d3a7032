package org.fugong.registry.resumption.application;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Tier;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. */
public record ResumptionApplied(
        UUID applicationId, UUID enterpriseId, Tier tier, int plannedReturn, Instant appliedAt) {

    /** Its topic. */
    public static final String TOPIC = "resumption-applied";

    static OutgoingEvent of(Application application) {
        return new OutgoingEvent(
                TOPIC,
                application.enterpriseId().toString(),
                new ResumptionApplied(
                        application.id(),
                        application.enterpriseId(),
                        application.tier(),
                        Objects.requireNonNull(application.plan().plannedReturn()),
                        application.appliedAt()),
                application.appliedAt());
    }
}
