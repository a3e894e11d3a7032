package org.fugong.registry.resumption.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Course.Move;
import org.fugong.registry.resumption.domain.Step;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. */
public record ResumptionReturned(
        UUID applicationId,
        UUID enterpriseId,
        long version,
        Why why,
        List<String> missing,
        @Nullable Instant dueAt,
        Instant returnedAt) {

    /** Its topic. */
    public static final String TOPIC = "resumption-returned";

    /** Why it was returned. */
    public enum Why {
        INCOMPLETE,
        INSPECTION_FAILED
    }

    static OutgoingEvent of(Application application, Step step) {
        return new OutgoingEvent(
                TOPIC,
                application.enterpriseId().toString(),
                new ResumptionReturned(
                        application.id(),
                        application.enterpriseId(),
                        step.version(),
                        step.move() == Move.FAIL_INSPECTION ? Why.INSPECTION_FAILED : Why.INCOMPLETE,
                        step.missing().stream().map(m -> m.kind().code()).toList(),
                        step.dueAt(),
                        step.at()),
                step.at());
    }
}
