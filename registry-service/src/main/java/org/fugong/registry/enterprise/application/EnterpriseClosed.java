package org.fugong.registry.enterprise.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.enterprise.domain.Closing;
import org.fugong.registry.enterprise.domain.Enterprise;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. What officials write stays here. */
public record EnterpriseClosed(
        UUID enterpriseId, long version, String town, LocalDate closedOn, Closing.Why why, Instant closedAt) {

    /** Its topic. */
    public static final String TOPIC = "enterprise-closed";

    static OutgoingEvent of(Enterprise enterprise, Closing closing) {
        return new OutgoingEvent(
                TOPIC,
                enterprise.id().toString(),
                new EnterpriseClosed(
                        enterprise.id(),
                        enterprise.version(),
                        enterprise.town(),
                        closing.on(),
                        closing.why(),
                        closing.at()),
                closing.at());
    }
}
