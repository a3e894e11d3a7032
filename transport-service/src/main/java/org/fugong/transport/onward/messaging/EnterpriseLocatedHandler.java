package org.fugong.transport.onward.messaging;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.onward.application.OnwardStore;
import org.fugong.transport.onward.domain.Position;

/** Where an enterprise is: where its people get off. */
@ApplicationScoped
class EnterpriseLocatedHandler implements EventHandler<EnterpriseLocated> {

    private final OnwardStore store;

    EnterpriseLocatedHandler(OnwardStore store) {
        this.store = store;
    }

    @Override
    public String topic() {
        return TransportTopics.ENTERPRISE_LOCATED;
    }

    @Override
    public Class<EnterpriseLocated> dataType() {
        return EnterpriseLocated.class;
    }

    @Override
    public void handle(List<IncomingEvent<EnterpriseLocated>> events, Rejections rejections) {
        for (IncomingEvent<EnterpriseLocated> event : events) {
            Double latitude = event.data().latitude();
            Double longitude = event.data().longitude();
            store.place(
                    event.data().enterpriseId(),
                    latitude == null || longitude == null
                            ? Optional.empty()
                            : Optional.of(new Position(latitude, longitude)),
                    event.data().saidAt());
        }
    }
}
