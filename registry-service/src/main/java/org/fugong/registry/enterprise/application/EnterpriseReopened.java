package org.fugong.registry.enterprise.application;

import java.time.Instant;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.enterprise.domain.Enterprise;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}: closing it was a mistake. */
public record EnterpriseReopened(UUID enterpriseId, long version, String town, Instant reopenedAt) {

    /** Its topic. */
    public static final String TOPIC = "enterprise-reopened";

    static OutgoingEvent of(Enterprise enterprise) {
        return new OutgoingEvent(
                TOPIC,
                enterprise.id().toString(),
                new EnterpriseReopened(
                        enterprise.id(), enterprise.version(), enterprise.town(), enterprise.changedAt()),
                enterprise.changedAt());
    }
}
