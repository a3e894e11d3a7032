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
class WorkerArrivedHandler implements EventHandler<WorkerArrived> {

    private final Buses buses;

    @Inject
    WorkerArrivedHandler(Buses buses) {
        this.buses = buses;
    }

    @Override
    public String topic() {
        return "worker-arrived";
    }

    @Override
    public Class<WorkerArrived> dataType() {
        return WorkerArrived.class;
    }

    @Override
    public void handle(List<IncomingEvent<WorkerArrived>> events, Rejections rejections) {
        buses.arrived(events.stream()
                .map(IncomingEvent::data)
                .map(d -> new Rider(d.charterId(), d.workerId(), d.arrivedAt()))
                .toList());
    }
}
