package org.fugong.registry.inspection.application;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.inspection.application.TeamStore.Place;

/** Published when somebody says where an enterprise is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EnterpriseLocated(UUID enterpriseId, @Nullable Double latitude, @Nullable Double longitude, Instant saidAt) {

    static final String TOPIC = "enterprise-located";

    static OutgoingEvent of(UUID enterpriseId, Place place, Instant at) {
        return new OutgoingEvent(
                TOPIC,
                enterpriseId.toString(),
                new EnterpriseLocated(enterpriseId, place.latitude(), place.longitude(), at),
                at);
    }
}
