package org.fugong.registry.enterprise.application;

import java.time.Instant;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.enterprise.domain.Enterprise;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. */
public record EnterpriseRegistered(
        UUID enterpriseId,
        long version,
        String name,
        String uscc,
        String town,
        String industry,
        boolean aboveScale,
        int headcount,
        Instant registeredAt) {

    /** Its topic. */
    public static final String TOPIC = "enterprise-registered";

    static OutgoingEvent of(Enterprise enterprise) {
        return new OutgoingEvent(
                TOPIC,
                enterprise.id().toString(),
                new EnterpriseRegistered(
                        enterprise.id(),
                        enterprise.version(),
                        enterprise.name(),
                        enterprise.uscc(),
                        enterprise.town(),
                        enterprise.industry(),
                        enterprise.aboveScale(),
                        enterprise.headcount(),
                        enterprise.registeredAt()),
                enterprise.changedAt());
    }
}
