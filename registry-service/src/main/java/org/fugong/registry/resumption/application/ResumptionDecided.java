package org.fugong.registry.resumption.application;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.resumption.domain.Application;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. */
public record ResumptionDecided(
        UUID applicationId, UUID enterpriseId, long version, String outcome, List<String> reasons, Instant decidedAt) {

    /** Its topic. */
    public static final String TOPIC = "resumption-decided";

    static OutgoingEvent of(Application application) {
        Instant decidedAt = Objects.requireNonNull(application.decidedAt());
        return new OutgoingEvent(
                TOPIC,
                application.enterpriseId().toString(),
                new ResumptionDecided(
                        application.id(),
                        application.enterpriseId(),
                        application.version(),
                        application.state().name(),
                        application.reasons(),
                        decidedAt),
                decidedAt);
    }
}
