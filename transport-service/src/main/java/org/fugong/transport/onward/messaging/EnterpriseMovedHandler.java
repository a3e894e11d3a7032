package org.fugong.transport.onward.messaging;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.onward.application.OnwardStore;

/** An enterprise that moved is not where it was; where it is now, somebody has to say. */
@ApplicationScoped
class EnterpriseMovedHandler implements EventHandler<EnterpriseMoved> {

    private final OnwardStore store;

    EnterpriseMovedHandler(OnwardStore store) {
        this.store = store;
    }

    @Override
    public String topic() {
        return TransportTopics.ENTERPRISE_MOVED;
    }

    @Override
    public Class<EnterpriseMoved> dataType() {
        return EnterpriseMoved.class;
    }

    @Override
    public void handle(List<IncomingEvent<EnterpriseMoved>> events, Rejections rejections) {
        events.forEach(event -> store.place(
                event.data().enterpriseId(), Optional.empty(), event.data().carriedOutAt()));
    }
}
