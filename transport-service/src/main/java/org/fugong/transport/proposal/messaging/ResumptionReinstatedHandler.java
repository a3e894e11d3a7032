package org.fugong.transport.proposal.messaging;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.proposal.application.ProposalStore;

/** An enterprise that may work again wants its people. */
@ApplicationScoped
class ResumptionReinstatedHandler implements EventHandler<ResumptionReinstated> {

    private final ProposalStore store;

    ResumptionReinstatedHandler(ProposalStore store) {
        this.store = store;
    }

    @Override
    public String topic() {
        return TransportTopics.RESUMPTION_REINSTATED;
    }

    @Override
    public Class<ResumptionReinstated> dataType() {
        return ResumptionReinstated.class;
    }

    @Override
    public void handle(List<IncomingEvent<ResumptionReinstated>> events, Rejections rejections) {
        events.stream().map(IncomingEvent::data).forEach(d -> store.resumed(d.enterpriseId(), true, d.reinstatedAt()));
    }
}
