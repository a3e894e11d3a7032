package org.fugong.transport.proposal.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.proposal.application.ProposalStore;

/** Who left their enterprise is fetched for nobody. */
@ApplicationScoped
class WorkerLeftHandler implements EventHandler<WorkerLeft> {

    private final ProposalStore store;

    WorkerLeftHandler(ProposalStore store) {
        this.store = store;
    }

    @Override
    public String topic() {
        return TransportTopics.WORKER_LEFT;
    }

    @Override
    public Class<WorkerLeft> dataType() {
        return WorkerLeft.class;
    }

    @Override
    public void handle(List<IncomingEvent<WorkerLeft>> events, Rejections rejections) {
        Map<UUID, Long> left = new HashMap<>();
        events.forEach(event -> left.merge(event.data().workerId(), event.data().version(), Math::max));
        store.left(left);
    }
}
