package org.fugong.registry.insurance.application;

import java.time.Instant;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. Nothing personal is in it. */
public record InsuredWorkerLinked(
        UUID personId,
        UUID enterpriseId,
        String month,
        int copy,
        long version,
        String outcome,
        String kind,
        String rule,
        Instant linkedAt) {

    /** Its topic. */
    public static final String TOPIC = "insured-worker-linked";

    static OutgoingEvent of(RollEntry line, Instant now) {
        return of(
                line, line.kind().linked() ? "LINKED" : "UNMATCHED", line.kind().code(), now);
    }

    static OutgoingEvent removed(RollEntry line, Instant now) {
        return of(line, "REMOVED", "removed", now);
    }

    private static OutgoingEvent of(RollEntry line, String outcome, String kind, Instant now) {
        return new OutgoingEvent(
                TOPIC,
                line.personId().toString(),
                new InsuredWorkerLinked(
                        line.personId(),
                        line.enterpriseId(),
                        line.month().toString(),
                        line.copy(),
                        line.version(),
                        outcome,
                        kind,
                        line.rule(),
                        now),
                now);
    }
}
