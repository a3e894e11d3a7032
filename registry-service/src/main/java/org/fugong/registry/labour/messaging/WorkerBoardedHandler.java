package org.fugong.registry.labour.messaging;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.registry.labour.application.BusStore.Rider;
import org.fugong.registry.labour.application.Buses;

@ApplicationScoped
class WorkerBoardedHandler implements EventHandler<WorkerBoarded> {

    private final Buses buses;

    @Inject
    WorkerBoardedHandler(Buses buses) {
        this.buses = buses;
    }

    @Override
    public String topic() {
        return "worker-boarded";
    }

    @Override
    public Class<WorkerBoarded> dataType() {
        return WorkerBoarded.class;
    }

    @Override
    public void handle(List<IncomingEvent<WorkerBoarded>> events, Rejections rejections) {
        buses.boarded(events.stream()
                .map(IncomingEvent::data)
                .map(d -> new Rider(d.charterId(), d.workerId(), d.boardedAt()))
                .toList());
    }
}
