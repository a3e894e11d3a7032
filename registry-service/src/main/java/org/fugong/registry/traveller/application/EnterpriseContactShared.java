package org.fugong.registry.traveller.application;

import java.time.Instant;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;

/**
 * The fact on the topic {@value #TOPIC}, see {@code contracts/}.
 *
 * @param version rises with every telling of this enterprise
 * @param sealed Base64; only the service it is sealed for can open it
 */
public record EnterpriseContactShared(
        UUID enterpriseId, long version, String sealedFor, String sealed, Instant sharedAt) {

    /** Its topic. */
    public static final String TOPIC = "enterprise-contact-shared";

    OutgoingEvent event() {
        return new OutgoingEvent(TOPIC, enterpriseId.toString(), this, sharedAt);
    }
}
