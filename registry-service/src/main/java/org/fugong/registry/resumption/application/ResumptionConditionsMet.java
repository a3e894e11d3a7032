package org.fugong.registry.resumption.application;

import java.time.Instant;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Condition;
import org.fugong.registry.resumption.domain.Step;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. */
public record ResumptionConditionsMet(
        UUID applicationId, UUID enterpriseId, long version, int met, int waived, Instant metAt) {

    /** Its topic. */
    public static final String TOPIC = "resumption-conditions-met";

    static OutgoingEvent of(Application application, Step step) {
        return new OutgoingEvent(
                TOPIC,
                application.enterpriseId().toString(),
                new ResumptionConditionsMet(
                        application.id(),
                        application.enterpriseId(),
                        step.version(),
                        count(application, Condition.State.MET),
                        count(application, Condition.State.WAIVED),
                        step.at()),
                step.at());
    }

    private static int count(Application application, Condition.State state) {
        return (int) application.conditions().stream()
                .filter(c -> c.state() == state)
                .count();
    }
}
