package org.fugong.transport.worker.messaging;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.worker.application.KnownEnterprise;
import org.fugong.transport.worker.application.KnownWorkers;

@ApplicationScoped
class EnterpriseRegisteredHandler implements EventHandler<EnterpriseRegistered> {

    private final KnownWorkers known;

    EnterpriseRegisteredHandler(KnownWorkers known) {
        this.known = known;
    }

    @Override
    public String topic() {
        return TransportTopics.ENTERPRISE_REGISTERED;
    }

    @Override
    public Class<EnterpriseRegistered> dataType() {
        return EnterpriseRegistered.class;
    }

    @Override
    public void handle(List<IncomingEvent<EnterpriseRegistered>> events, Rejections rejections) {
        known.keepEnterprises(events.stream()
                .map(IncomingEvent::data)
                .map(d -> new KnownEnterprise(d.enterpriseId(), d.version(), d.name(), d.town()))
                .toList());
    }
}
