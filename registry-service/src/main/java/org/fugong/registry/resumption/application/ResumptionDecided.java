package org.fugong.registry.resumption.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Condition;
import org.fugong.registry.resumption.domain.Course.Move;
import org.fugong.registry.resumption.domain.Step;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. */
public record ResumptionDecided(
        UUID applicationId,
        UUID enterpriseId,
        long version,
        String outcome,
        List<String> reasons,
        List<Term> conditions,
        Instant decidedAt) {

    /** Its topic. */
    public static final String TOPIC = "resumption-decided";

    /** A condition of an approval and its last day. What it says stays here. */
    public record Term(int number, LocalDate until) {}

    static OutgoingEvent of(Application application, Step step) {
        return new OutgoingEvent(
                TOPIC,
                application.enterpriseId().toString(),
                new ResumptionDecided(
                        application.id(),
                        application.enterpriseId(),
                        step.version(),
                        step.state().name(),
                        step.reasons(),
                        step.move() == Move.APPROVE
                                ? application.conditions().stream()
                                        .filter(Condition::open)
                                        .map(c -> new Term(c.number(), c.until()))
                                        .toList()
                                : List.of(),
                        step.at()),
                step.at());
    }
}
