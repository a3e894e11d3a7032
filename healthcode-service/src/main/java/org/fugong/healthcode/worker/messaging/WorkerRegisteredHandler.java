package org.fugong.healthcode.worker.messaging;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.healthcode.worker.application.Employment;
import org.fugong.healthcode.worker.application.Employment.Employed;

/** Keeps who works where, so that a gate can tell its own workers from visitors. */
@ApplicationScoped
public class WorkerRegisteredHandler implements EventHandler<WorkerRegistered> {

    private final Employment employment;

    @Inject
    WorkerRegisteredHandler(Employment employment) {
        this.employment = employment;
    }

    @Override
    public String topic() {
        return "worker-registered";
    }

    @Override
    public Class<WorkerRegistered> dataType() {
        return WorkerRegistered.class;
    }

    @Override
    public void handle(List<IncomingEvent<WorkerRegistered>> events, Rejections rejections) {
        employment.keep(events.stream()
                .map(IncomingEvent::data)
                .map(e -> new Employed(e.workerId(), e.enterpriseId(), e.town(), e.version()))
                .toList());
    }
}
