package org.fugong.registry.resumption.application;

import java.time.Instant;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Course.State;
import org.fugong.registry.resumption.domain.Holder;
import org.fugong.registry.resumption.domain.Step;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. */
public record ResumptionEscalated(
        UUID applicationId,
        UUID enterpriseId,
        long version,
        State state,
        Holder from,
        Holder to,
        boolean overdue,
        Instant escalatedAt) {

    /** Its topic. */
    public static final String TOPIC = "resumption-escalated";

    static OutgoingEvent of(Application application, Step step, Holder before) {
        return new OutgoingEvent(
                TOPIC,
                application.enterpriseId().toString(),
                new ResumptionEscalated(
                        application.id(),
                        application.enterpriseId(),
                        step.version(),
                        step.state(),
                        before,
                        step.holder(),
                        step.overdue(),
                        step.at()),
                step.at());
    }
}
