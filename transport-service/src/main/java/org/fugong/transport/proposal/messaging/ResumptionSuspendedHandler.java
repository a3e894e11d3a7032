package org.fugong.transport.proposal.messaging;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.proposal.application.ProposalStore;

/** An enterprise that must not work any more wants nobody. */
@ApplicationScoped
class ResumptionSuspendedHandler implements EventHandler<ResumptionSuspended> {

    private final ProposalStore store;

    ResumptionSuspendedHandler(ProposalStore store) {
        this.store = store;
    }

    @Override
    public String topic() {
        return TransportTopics.RESUMPTION_SUSPENDED;
    }

    @Override
    public Class<ResumptionSuspended> dataType() {
        return ResumptionSuspended.class;
    }

    @Override
    public void handle(List<IncomingEvent<ResumptionSuspended>> events, Rejections rejections) {
        events.stream().map(IncomingEvent::data).forEach(d -> store.resumed(d.enterpriseId(), false, d.suspendedAt()));
    }
}
