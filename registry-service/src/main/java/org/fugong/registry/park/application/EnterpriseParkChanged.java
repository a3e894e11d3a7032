package org.fugong.registry.park.application;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.OutgoingEvent;

/** Published when somebody says which park an enterprise is in, or that it is in none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EnterpriseParkChanged(
        UUID enterpriseId, long version, @Nullable UUID park, @Nullable String name, Instant saidAt) {

    static final String TOPIC = "enterprise-park-changed";

    static OutgoingEvent of(EnterprisePark now, @Nullable Park park, Instant at) {
        return new OutgoingEvent(
                TOPIC,
                now.enterpriseId().toString(),
                new EnterpriseParkChanged(
                        now.enterpriseId(), now.version(), now.parkId(), park == null ? null : park.name(), at),
                at);
    }
}
