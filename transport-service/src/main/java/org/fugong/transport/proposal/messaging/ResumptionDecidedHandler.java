package org.fugong.transport.proposal.messaging;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.proposal.application.ProposalStore;

/** An enterprise that may work wants its people. */
@ApplicationScoped
class ResumptionDecidedHandler implements EventHandler<ResumptionDecided> {

    private final ProposalStore store;

    ResumptionDecidedHandler(ProposalStore store) {
        this.store = store;
    }

    @Override
    public String topic() {
        return TransportTopics.RESUMPTION_DECIDED;
    }

    @Override
    public Class<ResumptionDecided> dataType() {
        return ResumptionDecided.class;
    }

    @Override
    public void handle(List<IncomingEvent<ResumptionDecided>> events, Rejections rejections) {
        events.stream()
                .map(IncomingEvent::data)
                .forEach(d -> store.resumed(d.enterpriseId(), d.outcome().equals("APPROVED"), d.decidedAt()));
    }
}
