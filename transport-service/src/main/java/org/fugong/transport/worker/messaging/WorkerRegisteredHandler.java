package org.fugong.transport.worker.messaging;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.worker.application.KnownWorker;
import org.fugong.transport.worker.application.KnownWorkers;

@ApplicationScoped
class WorkerRegisteredHandler implements EventHandler<WorkerRegistered> {

    private final KnownWorkers known;

    WorkerRegisteredHandler(KnownWorkers known) {
        this.known = known;
    }

    @Override
    public String topic() {
        return TransportTopics.WORKER_REGISTERED;
    }

    @Override
    public Class<WorkerRegistered> dataType() {
        return WorkerRegistered.class;
    }

    @Override
    public void handle(List<IncomingEvent<WorkerRegistered>> events, Rejections rejections) {
        known.keepWorkers(events.stream()
                .map(IncomingEvent::data)
                .map(d -> new KnownWorker(d.workerId(), d.version(), d.enterpriseId(), d.town(), d.origin()))
                .toList());
    }
}
