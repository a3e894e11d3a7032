package org.fugong.transport.proposal.messaging;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.proposal.application.ProposalStore;

/** An enterprise that reports that it lacks workers asks for its people. */
@ApplicationScoped
class EnterpriseReportedHandler implements EventHandler<EnterpriseReported> {

    private final ProposalStore store;

    EnterpriseReportedHandler(ProposalStore store) {
        this.store = store;
    }

    @Override
    public String topic() {
        return TransportTopics.ENTERPRISE_REPORTED;
    }

    @Override
    public Class<EnterpriseReported> dataType() {
        return EnterpriseReported.class;
    }

    @Override
    public void handle(List<IncomingEvent<EnterpriseReported>> events, Rejections rejections) {
        store.asked(events.stream()
                .map(IncomingEvent::data)
                .map(d -> new ProposalStore.Asked(d.enterpriseId(), d.missing().contains("WORKERS"), d.day()))
                .toList());
    }
}
