package org.fugong.registry.enterprise.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.enterprise.domain.Enterprise;
import org.fugong.registry.enterprise.domain.Relocation;

/** The fact on the topic {@value #TOPIC}, see {@code contracts/}. Why it moved is free text and stays here. */
public record EnterpriseMoved(
        UUID enterpriseId,
        long version,
        UUID relocationId,
        String fromTown,
        String toTown,
        LocalDate movedOn,
        Instant carriedOutAt) {

    /** Its topic. */
    public static final String TOPIC = "enterprise-moved";

    static OutgoingEvent of(Enterprise enterprise, Relocation relocation) {
        return new OutgoingEvent(
                TOPIC,
                enterprise.id().toString(),
                new EnterpriseMoved(
                        enterprise.id(),
                        enterprise.version(),
                        relocation.id(),
                        relocation.from(),
                        relocation.to(),
                        relocation.on(),
                        enterprise.changedAt()),
                enterprise.changedAt());
    }
}
